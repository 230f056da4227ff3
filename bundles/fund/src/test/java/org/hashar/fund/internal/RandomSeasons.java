package org.hashar.fund.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.money.Amount;
import org.hashar.store.Ids;

/** A village where anything is tried at random, much of it impossible: what is refused leaves no trace. The same seed gives the same history. */
final class RandomSeasons {
    final Village village;
    private final World world;
    private final Random random;
    private final List<UUID> groups = new ArrayList<>();
    private final List<UUID> seasons = new ArrayList<>();
    private final List<UUID> batches = new ArrayList<>();
    private final List<UUID> loans = new ArrayList<>();
    private final List<UUID> documents = new ArrayList<>();
    private final Map<UUID, Integer> years = new HashMap<>();

    RandomSeasons(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        this.village = new Village(world);
        for (int i = 0; i < 4; i++) {
            groups.add(world.registry.group());
        }
        documents.add(village.donates("2011-01-05", "50000"));
        newSeason();
        batches.add(village.given("2011-02-01", Village.CARROT, "1.000", amount(20_000)));
        documents.addAll(batches);
    }

    /** How many loans were handed out so far, also those taken back. */
    int loans() {
        return loans.size();
    }

    LocalDate anyDay() {
        return LocalDate.of(2011, 1, 1).plusDays(random.nextInt(1400));
    }

    private String amount(int most) {
        return random.nextInt(most) + "." + (10 + random.nextInt(90));
    }

    private String grams(int most) {
        return "0." + String.format("%03d", 1 + random.nextInt(most));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Tries one thing. */
    void step() {
        world.clock.tick();
        int what = random.nextInt(16);
        switch (what) {
            case 0 -> keep(documents, () -> village.donates(anyDay().toString(), amount(9000)));
            case 1 -> keep(batches, () -> village.buys(anyDay().toString(), Village.CARROT, grams(999), amount(9000)));
            case 2 -> attempt(this::newSeason);
            case 3, 4, 5, 6 -> attempt(this::lend);
            case 7, 8 -> attempt(() -> repay("money"));
            case 9, 10 -> attempt(() -> repay("goods"));
            case 11 -> attempt(this::giveBack);
            case 12 ->
                attempt(() -> village.decides(village.decision(
                        any(loans), anyDay().toString(), LoanDecisionDraft.Kind.FORGIVE, null, amount(500))));
            case 13 -> attempt(this::lose);
            case 14 -> attempt(this::spend);
            default -> attempt(() -> village.takesBack(any(documents)));
        }
    }

    private static void keep(List<UUID> list, Supplier<UUID> deed) {
        attempt(() -> list.add(deed.get()));
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (ProblemException | IllegalArgumentException | NoSuchElementException refused) {
            // Refused by a rule, or there was nothing to try it on.
        }
    }

    private void newSeason() {
        if (seasons.size() < 4) {
            int year = 2011 + seasons.size();
            UUID season = village.season(year);
            seasons.add(season);
            years.put(season, year);
        }
    }

    private void lend() {
        UUID season = any(seasons);
        int year = years.getOrDefault(season, 2011);
        StockBatch batch = village.batch(any(batches));
        UUID group = any(groups);
        String grams = grams(400);
        boolean money = random.nextBoolean();
        attempt(() -> village.applies(season, group, year + "-02-01", money ? "3000" : null, batch.item(), grams));
        attempt(() -> village.allocates(season, year + "-03-01"));
        WaitingList list = world.seasons.waitingList(World.RECORDER, season, LocalDate.of(year, 3, 1));
        for (WaitingList.Place place : list.places()) {
            if (place.state() == WaitingList.State.ALLOCATED) {
                RevolvingLoanDraft draft = new RevolvingLoanDraft(
                        Ids.next(),
                        place.application(),
                        LocalDate.of(year, 3, 1 + random.nextInt(28)),
                        random.nextBoolean() ? RepaymentRule.EITHER : RepaymentRule.MONEY,
                        place.money() == null ? null : World.som("2999.99"),
                        List.of(new RevolvingLoanDraft.HandOver(
                                batch.id(), Village.kg(place.goods().get(0).text()), World.som(amount(9000)))),
                        null,
                        List.of());
                attempt(() -> {
                    village.lends(draft);
                    loans.add(draft.id());
                    documents.add(draft.id());
                });
            }
        }
    }

    private void repay(String what) {
        UUID loan = any(loans);
        LocalDate day = anyDay();
        RevolvingLoan as = world.loans.require(World.RECORDER, loan, day, null);
        boolean all = random.nextInt(3) == 0;
        var draft = what.equals("money")
                ? village.repayment(loan, day.toString(), all ? as.outstanding().text() : amount(4000), List.of())
                : village.repayment(
                        loan,
                        day.toString(),
                        null,
                        List.of(Village.wheat(String.valueOf(1 + random.nextInt(100)), amount(60))));
        village.repays(draft);
        documents.add(draft.id());
        village.batches("2026-11-20").stream()
                .map(StockBatch::id)
                .filter(id -> !batches.contains(id))
                .forEach(batches::add);
    }

    private void giveBack() {
        UUID loan = any(loans);
        RevolvingLoan as = world.loans.require(World.RECORDER, loan, anyDay(), null);
        village.returns(loan, as.goods().get(0).batch(), anyDay().toString(), grams(100));
    }

    private void lose() {
        UUID batch = any(batches);
        if (random.nextBoolean()) {
            StockIssueDraft draft = new StockIssueDraft(
                    Ids.next(),
                    batch,
                    StockIssueDraft.Kind.LOSS,
                    Village.kg(grams(50)),
                    anyDay(),
                    null,
                    null,
                    null,
                    "Mice");
            world.stocks.issue(World.RECORDER, draft);
            documents.add(draft.id());
        } else {
            StockCountDraft draft = new StockCountDraft(Ids.next(), batch, Village.kg(grams(999)), anyDay(), "Counted");
            world.stocks.count(World.RECORDER, draft);
            documents.add(draft.id());
        }
    }

    private void spend() {
        CapitalDraft draft = new CapitalDraft(
                Ids.next(),
                village.fund,
                CapitalDraft.Kind.SPENT,
                null,
                null,
                "FUEL",
                World.som(amount(2000)),
                anyDay(),
                null);
        world.capital.record(World.COORDINATOR, draft);
        documents.add(draft.id());
    }

    /** What the loans of a season cost the fund: of all that was posted, what left box and stock for them, less what was returned. */
    Amount costOfLoans(UUID season, LocalDate asOf) {
        long cost = 0;
        for (RevolvingLoan loan : world.loans.ofSeason(World.RECORDER, season, asOf, null)) {
            if (loan.reversed()) {
                continue;
            }
            for (FundDocument.Line line :
                    world.capital.requireDocument(World.RECORDER, loan.id()).lines()) {
                boolean left = line.credit().equals("CASH") || line.credit().equals("STOCK_VALUE");
                cost += left ? line.amount().units() : 0;
            }
            for (StockBatch batch : village.batches(asOf.toString())) {
                cost -= loan.id().equals(batch.loan()) && isReturned(batch)
                        ? batch.cost().units()
                        : 0;
            }
        }
        return new Amount(cost, World.KGS);
    }

    /** A batch of returned goods has the id of its document; one of a repayment has not. */
    private boolean isReturned(StockBatch batch) {
        try {
            return world.capital.requireDocument(World.RECORDER, batch.id()).kind() == FundDocument.Kind.GOODS_RETURN;
        } catch (ProblemException none) {
            return false;
        }
    }
}
