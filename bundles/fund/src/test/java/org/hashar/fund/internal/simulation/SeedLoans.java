package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.FundModel.Doc;
import org.hashar.store.Ids;

/** Seed that a community fund lends to groups, season by season, and what comes back of it. */
final class SeedLoans {
    private final FundModel model;
    private final Dice dice;
    private final List<UUID> loans = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Set<UUID> served = new HashSet<>();
    private World world;
    private Village village;
    private UUID season;
    private int year = 2011;

    /** A batch of carrot seed. */
    record Lot(UUID id, long somPerGram) {}

    /** What a group applied for. */
    private record Wish(UUID application, long grams) {}

    SeedLoans(World world, Village village, FundModel model, Dice dice) {
        this.world = world;
        this.village = village;
        this.model = model;
        this.dice = dice;
        this.season = open();
    }

    void moveTo(World anew, Village there) {
        world = anew;
        village = there;
    }

    /** A new group applies and what there is is allocated; whether to it, the waiting list tells. */
    void applyFor() {
        long grams = 50L + dice.below(400);
        LocalDate day = LocalDate.of(year, 2, 1);
        SeasonApplicationDraft draft = new SeasonApplicationDraft(
                Ids.next(),
                season,
                world.registry.group(),
                day,
                null,
                List.of(new SeasonApplicationDraft.Wish(Village.CARROT, Village.kg(RandomFund.kilograms(grams)))));
        AllocationDraft allocation = new AllocationDraft(Ids.next(), season, LocalDate.of(year, 3, 1), List.of());
        model.send(() -> world.seasons.apply(World.RECORDER, draft));
        wishes.add(new Wish(draft.id(), grams));
        model.send(() -> {
            try {
                world.seasons.allocate(World.COORDINATOR, allocation).value().places().stream()
                        .filter(place -> place.state() == WaitingList.State.ALLOCATED)
                        .forEach(place -> served.add(place.application()));
            } catch (ProblemException nobody) {
                // There is nothing to allocate.
            }
        });
    }

    /** Hands seed out, to whom it was allocated or to somebody else. */
    void handOut(List<Lot> lots) {
        if (lots.isEmpty() || wishes.isEmpty()) {
            return;
        }
        Lot lot = dice.any(lots);
        Wish wish = dice.any(wishes);
        long grams = dice.one(5) ? wish.grams() + 1 : 1L + dice.below((int) wish.grams());
        long agreed = 1L + dice.below(500_000);
        RevolvingLoanDraft draft = new RevolvingLoanDraft(
                Ids.next(),
                wish.application(),
                LocalDate.of(year, 3, 1 + dice.below(30)),
                RepaymentRule.EITHER,
                null,
                List.of(new RevolvingLoanDraft.HandOver(
                        lot.id(), Village.kg(RandomFund.kilograms(grams)), World.som(RandomFund.som(agreed)))),
                null,
                List.of());
        Moves moves = new Moves()
                .note("STOCK " + lot.id(), -grams)
                .note("STOCK_VALUE " + lot.id(), -grams * lot.somPerGram() * 100)
                .note(Moves.loan(draft.id()), agreed);
        boolean mayBe = served.contains(wish.application())
                && grams <= wish.grams()
                && model.stands(lot.id())
                && model.isFree(wish.application());
        Doc doc = new Doc(draft.id(), draft.date(), moves, wish.application());
        if (model.record(doc, mayBe, () -> world.loans.issue(World.RECORDER, draft))) {
            loans.add(draft.id());
        }
    }

    /** In money or in wheat, often all that is owed. */
    void repay(LocalDate date) {
        if (loans.isEmpty()) {
            return;
        }
        UUID loan = dice.any(loans);
        long owed = model.books.total(Moves.loan(loan));
        long units = dice.one(3) && owed > 0 ? owed : 1L + dice.below(300_000);
        boolean goods = dice.one(2);
        // Wheat at a som the kilogram less a hundredth, so that a debt of odd hundredths can be met as well.
        List<RevolvingRepaymentDraft.Delivery> wheat =
                goods ? List.of(Village.wheat(units + ".000", "0.01")) : List.of();
        RevolvingRepaymentDraft draft =
                village.repayment(loan, date.toString(), goods ? null : RandomFund.som(units), wheat);
        Moves moves = new Moves().note(Moves.loan(loan), -units);
        if (goods) {
            moves.note("STOCK " + Village.WHEAT, units * 1000).note("STOCK_VALUE " + Village.WHEAT, units);
        } else {
            moves.note(Moves.CASH, units);
        }
        model.record(
                new Doc(draft.id(), date, moves, loan),
                model.stands(loan),
                () -> world.loans.repay(World.RECORDER, draft));
    }

    /** Gives up a part of what a group owes. */
    void forgive(LocalDate date) {
        if (loans.isEmpty()) {
            return;
        }
        UUID loan = dice.any(loans);
        long units = 1L + dice.below(100_000);
        LoanDecisionDraft draft =
                village.decision(loan, date.toString(), LoanDecisionDraft.Kind.FORGIVE, null, RandomFund.som(units));
        Doc doc = new Doc(draft.id(), date, new Moves().note(Moves.loan(loan), -units), loan);
        model.record(doc, model.stands(loan), () -> world.loans.decide(World.COORDINATOR, draft));
    }

    /** The season is closed when it is due and the next one opens; loans that were not repaid stay owed. */
    void nextSeason() {
        if (year >= 2013 || !dice.one(4)) {
            return;
        }
        SeasonCloseDraft close = new SeasonCloseDraft(Ids.next(), season, LocalDate.of(year, 12, 1));
        model.send(() -> world.seasons.close(World.COORDINATOR, close));
        year++;
        wishes.clear();
        season = open();
    }

    private UUID open() {
        SeasonDraft draft = new SeasonDraft(
                Ids.next(),
                village.fund,
                "Season " + year,
                LocalDate.of(year, 1, 15),
                LocalDate.of(year, 3, 1),
                LocalDate.of(year, 9, 15),
                LocalDate.of(year, 11, 30));
        model.send(() -> world.seasons.open(World.COORDINATOR, draft));
        return draft.id();
    }
}
