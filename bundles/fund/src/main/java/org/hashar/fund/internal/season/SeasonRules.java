package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.Violations;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.Quantities;

/** The rules of a season's own documents. */
final class SeasonRules {
    private SeasonRules() {}

    static void open(FundWork work, SeasonDraft draft) {
        Violations violations = work.violations();
        violations.check(work.fund().kind() == FundKind.COMMUNITY, "/fund", "community-fund-needed");
        violations.check(!draft.issueFrom().isBefore(draft.opensOn()), "/issueFrom", "season-order");
        violations.check(draft.harvestOn().isAfter(draft.issueFrom()), "/harvestOn", "season-order");
        violations.check(!draft.dueOn().isBefore(draft.harvestOn()), "/dueOn", "season-order");
        SeasonRows.of(work.em(), draft.fund()).stream()
                .map(SeasonEntity::opensOn)
                .max(LocalDate::compareTo)
                .ifPresent(
                        last -> violations.check(draft.opensOn().isAfter(last), "/opensOn", "season-not-later", last));
        work.detail(new SeasonEntity(draft, work.now()));
    }

    static void shift(FundWork work, DueShiftDraft draft) {
        SeasonEntity season = SeasonRows.require(work.em(), draft.season());
        checkOpen(work, season);
        LocalDate due = SeasonRows.dueOn(work.em(), season);
        work.violations().check(draft.dueOn().isAfter(due), "/dueOn", "due-not-later", due);
        work.decide("/decision", season.id(), draft.decision());
        work.detail(new DueEntity(draft.id(), season.id(), draft.dueOn()));
    }

    static void close(FundWork work, SeasonCloseDraft draft) {
        SeasonEntity season = SeasonRows.require(work.em(), draft.season());
        checkOpen(work, season);
        LocalDate due = SeasonRows.dueOn(work.em(), season);
        work.violations().check(!draft.date().isBefore(due), "/date", "season-not-due", due);
    }

    static void checkOpen(FundWork work, SeasonEntity season) {
        work.violations()
                .check(SeasonRows.closedOn(work.em(), season.id()) == null, "/season", "season-closed", season.id());
    }

    /** A day on which a season takes applications and gives out. */
    private static void checkDay(FundWork work, SeasonEntity season, LocalDate day) {
        LocalDate due = SeasonRows.dueOn(work.em(), season);
        work.violations()
                .check(
                        !day.isBefore(season.opensOn()) && day.isBefore(due),
                        "/date",
                        "outside-season",
                        season.opensOn(),
                        due);
    }

    static void apply(FundWork work, SeasonApplicationDraft draft, Group group) {
        Violations violations = work.violations();
        SeasonEntity season = SeasonRows.require(work.em(), draft.season());
        checkOpen(work, season);
        checkDay(work, season, draft.date());
        violations.check(group.country().equals(work.fund().country()), "/group", "other-country");
        SeasonRows.applications(work.em(), season.id()).stream()
                .filter(other -> other.group().equals(draft.group()))
                .forEach(other -> violations.add("/group", "applied-already", other.id()));
        violations.check(draft.money() != null || !draft.goods().isEmpty(), "/goods", "required");
        long money = draft.money() == null
                ? 0
                : Moneys.positive(
                                violations, "/money", draft.money(), work.fund().asset())
                        .orElse(0);
        work.detail(new ApplicationEntity(draft, money));
        Set<String> items = new HashSet<>();
        for (int i = 0; i < draft.goods().size(); i++) {
            SeasonApplicationDraft.Wish wish = draft.goods().get(i);
            int line = i;
            violations.check(items.add(wish.item()), "/goods/" + i + "/item", "listed-twice");
            Batches.item(work, "/goods/" + i + "/item", wish.item()).ifPresent(item -> Quantities.positive(
                            violations, "/goods/" + line + "/quantity", wish.quantity(), item)
                    .ifPresent(units -> work.detail(new ApplicationLineEntity(draft.id(), line, item.code(), units))));
        }
    }

    static void allocate(FundWork work, AllocationDraft draft) {
        Violations violations = work.violations();
        SeasonEntity season = SeasonRows.require(work.em(), draft.season());
        checkOpen(work, season);
        checkDay(work, season, draft.date());
        Set<UUID> exempted = draft.exemptions().stream()
                .map(AllocationDraft.Exemption::application)
                .collect(Collectors.toSet());
        WaitingList list = new Waiting(work.em(), work.fund(), season, draft.date(), work.now()).list(exempted);
        Set<UUID> waiting = list.places().stream()
                .filter(place -> place.loan() == null && place.state() != WaitingList.State.ALLOCATED)
                .map(WaitingList.Place::application)
                .collect(Collectors.toSet());
        for (int i = 0; i < draft.exemptions().size(); i++) {
            AllocationDraft.Exemption exemption = draft.exemptions().get(i);
            String pointer = "/exemptions/" + i;
            violations.check(waiting.contains(exemption.application()), pointer + "/application", "not-waiting");
            work.decide(pointer + "/decision", exemption.application(), exemption.decision());
        }
        List<WaitingList.Place> served = list.places().stream()
                .filter(place -> place.state() == WaitingList.State.WITHIN_CAPACITY)
                .toList();
        violations.check(!served.isEmpty(), "", "nothing-to-allocate");
        served.forEach(place -> work.detail(new AllocationEntity(
                draft.id(), place.application(), place.reasons().contains(WaitingList.Reason.EXEMPTED))));
    }
}
