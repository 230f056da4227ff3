package org.hashar.demo.internal;

import static org.hashar.demo.internal.FamilyStory.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.VisitDraft;
import org.hashar.api.registry.VisitDraft.Answer;
import org.jspecify.annotations.Nullable;

/** The groups that the two community funds unite, and a few visits at which groups were graded. */
final class Supervision {
    private static final String VISITOR = "Coordinator of the programme";

    private final Dice dice = new Dice("supervision");
    private final List<RegistryDesk.Deed> deeds = new ArrayList<>();

    Supervision(List<GroupStory> groups, List<FundStory> funds) {
        unites(funds.get(0).association(), of(groups, Programme.CHIMGEN));
        unites(funds.get(1).association(), of(groups, Erayim.AK_BULUN));
        UUID team = groups.get(0).group().id();
        visit(team, "2011-02-15", "PANCHASUTRA-5", panchasutra(80, 95, 45, 92, 100), "2011-08-15");
        visit(team, "2011-08-16", "PANCHASUTRA-5", panchasutra(100, 95, 62, 100, 100), null);
        List<UUID> chimgen =
                of(groups, Programme.CHIMGEN).stream().map(GroupDraft::id).toList();
        visit(chimgen.get(0), "2010-12-14", "KG-SECOND-YEAR", season(1, 1, 95, 92), null);
        visit(chimgen.get(1), "2010-12-14", "KG-SECOND-YEAR", season(1, 1, 80, 75), null);
        visit(chimgen.get(2), "2010-12-15", "KG-SECOND-YEAR", season(0, 1, 85, 90), "2011-03-01");
    }

    List<RegistryDesk.Deed> deeds() {
        return List.copyOf(deeds);
    }

    private static List<GroupDraft> of(List<GroupStory> groups, String territory) {
        return groups.stream()
                .map(GroupStory::group)
                .filter(group -> group.territory().equals(territory))
                .toList();
    }

    private void unites(GroupDraft association, List<GroupDraft> groups) {
        for (GroupDraft group : groups) {
            LocalDate from =
                    group.formedOn().isAfter(association.formedOn()) ? group.formedOn() : association.formedOn();
            FederationDraft draft = new FederationDraft(dice.id(from), group.id(), association.id(), from, null);
            deeds.add((actor, desk) -> desk.federations.join(actor, draft));
        }
    }

    private void visit(UUID group, String date, String scheme, List<Answer> answers, @Nullable String next) {
        VisitDraft draft = new VisitDraft(
                dice.id(day(date)), group, day(date), VISITOR, scheme, answers, null, next == null ? null : day(next));
        deeds.add((actor, desk) -> desk.visits.record(actor, draft));
    }

    private static List<Answer> panchasutra(int meetings, int savings, int lending, int repayment, int books) {
        return List.of(
                new Answer("MEETINGS", meetings),
                new Answer("SAVINGS", savings),
                new Answer("LENDING", lending),
                new Answer("REPAYMENT", repayment),
                new Answer("BOOKS", books));
    }

    private static List<Answer> season(int repaid, int books, int contributions, int meetings) {
        return List.of(
                new Answer("SEASON-LOAN", repaid),
                new Answer("BOOKS", books),
                new Answer("CONTRIBUTIONS", contributions),
                new Answer("MEETINGS", meetings));
    }
}
