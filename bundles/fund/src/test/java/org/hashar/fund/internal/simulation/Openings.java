package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Loan;
import org.hashar.fund.internal.simulation.GroupModel.Member;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.hashar.store.Ids;

/** What a group brings along that existed before it was registered. */
final class Openings {
    private final GroupModel model;
    private final Calls calls;
    private final Dice dice;

    Openings(GroupModel model, Calls calls, Dice dice) {
        this.model = model;
        this.calls = calls;
        this.dice = dice;
    }

    /** How the group stood when it was registered: only before anything is recorded, and once. */
    void bringAlong(World world, LocalDate date) {
        List<OpeningDraft.Balance> savings = new ArrayList<>();
        List<OpeningDraft.Balance> claims = new ArrayList<>();
        List<OpeningDraft.OpenLoan> loans = new ArrayList<>();
        List<Loan> lent = new ArrayList<>();
        Moves moves = new Moves();
        long cash = 10_000L + dice.below(20_000);
        long social = dice.below(2_000);
        moves.move(Moves.CASH, Moves.OPENING, cash).move(Moves.OPENING, Moves.SOCIAL, social);
        for (Member member : model.members) {
            long units = 1_000L + dice.below(5_000);
            savings.add(new OpeningDraft.Balance(member.id, World.som(MeetingSteps.text(units))));
            moves.move(Moves.OPENING, Moves.savings(member.id), units);
            if (dice.one(3)) {
                Loan loan = new Loan(Ids.next(), member.id, date, date, units, false, 0);
                lent.add(loan);
                loans.add(new OpeningDraft.OpenLoan(
                        loan.id(),
                        member.id,
                        World.som(MeetingSteps.text(units)),
                        date.minusDays(3),
                        date.plusMonths(3),
                        null));
                moves.move(Moves.loan(loan.id()), Moves.OPENING, units);
            }
            if (dice.one(4)) {
                claims.add(new OpeningDraft.Balance(member.id, World.som("2.50")));
                moves.move(Moves.claim(member.id), Moves.OPENING, 250);
            }
        }
        OpeningDraft draft = new OpeningDraft(
                Ids.next(),
                model.group,
                date,
                World.som(MeetingSteps.text(cash)),
                World.som(MeetingSteps.text(social)),
                savings,
                loans,
                claims,
                "the group's book");
        Paper paper = new Paper(draft.id(), Kind.OPENING, date, date, moves, lent, null, null);
        if (calls.run(
                "brings balances along of " + date,
                againstOpening(date),
                () -> world.cycles.enter(World.COORDINATOR, draft))) {
            model.stands(world.clock.instant(), paper, List.of(paper.posting()));
            model.openedOn = date;
        }
    }

    private Set<String> againstOpening(LocalDate date) {
        Set<String> reasons = new TreeSet<>();
        if (model.standing.stream()
                .anyMatch(paper -> !paper.day().isAfter(date)
                        && (paper.kind() == Kind.MEETING || !paper.moves().isEmpty()))) {
            reasons.add("recorded-before-opening");
        }
        if (model.openedOn != null) {
            reasons.add("opened-already");
        }
        if (model.members.stream().anyMatch(member -> member.from.isAfter(date))) {
            reasons.add("not-a-member");
        }
        if (model.isClosed(date)) {
            reasons.add("period-closed");
        }
        return reasons;
    }
}
