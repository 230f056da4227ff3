package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.fund.internal.RandomHistory;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;

/**
 * A community fund to which anything happens at random, and a list of what stands: a date and what it moved. What keeps every account of that
 * list above zero at the end of every day the service must take, and nothing else. Costs are whole som a gram, so that no part is rounded.
 */
final class RandomFund {
    private static final LocalDate START = LocalDate.of(2011, 1, 20);
    private static final int DAYS = 300;
    private static final String WHEAT = Village.WHEAT;

    private final Random random;
    private final RandomHistory.Client client;
    private final List<Doc> standing = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<UUID> loans = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Set<UUID> served = new HashSet<>();
    private Village village;
    private World world;
    private UUID season;
    private LocalDate closedUntil = START.minusDays(30);
    private int year = 2011;
    private boolean everClosed;
    private int taken;

    /** Something that stands: what it moves, by account, and the loan that it is about. */
    private record Doc(UUID id, LocalDate date, Map<String, Long> moves, UUID subject) {}

    /** What was moved on a day, by a document or by its being taken back. */
    private record Posted(LocalDate date, Map<String, Long> moves) {}

    /** A batch of carrot seed. */
    private record Lot(UUID id, long somPerGram) {}

    /** What a group applied for. */
    private record Wish(UUID application, long grams) {}

    RandomFund(World world, long seed, RandomHistory.Client client) {
        this.world = world;
        this.random = new Random(seed);
        this.client = client;
        this.village = new Village(world);
        client.send(() -> season = season == null ? openSeason() : season);
    }

    /** After the services were started again. */
    void moveTo(World anew) {
        world = anew;
        village = new Village(anew, village.association, village.fund);
    }

    UUID fund() {
        return village.fund;
    }

    /** Does, or tries, one thing; whether the service took it. */
    boolean step() {
        world.clock.tick();
        int before = taken;
        any();
        return taken > before;
    }

    private void any() {
        switch (random.nextInt(15)) {
            case 0, 1 -> capital(CapitalDraft.Kind.RECEIVED);
            case 2 -> capital(CapitalDraft.Kind.SPENT);
            case 3, 4 -> receive();
            case 5, 6 -> applyFor();
            case 7, 8 -> handOut();
            case 9, 10 -> repay();
            case 11 -> forgive();
            case 12 -> takeBack();
            case 13 -> closeOrReopen();
            default -> nextSeason();
        }
    }

    private LocalDate anyDay() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String kilograms(long grams) {
        return grams / 1000 + "." + String.format("%03d", grams % 1000);
    }

    private static String som(long units) {
        return units / 100 + "." + String.format("%02d", units % 100);
    }

    private void capital(CapitalDraft.Kind kind) {
        boolean received = kind == CapitalDraft.Kind.RECEIVED;
        long units = 1L + random.nextInt(900_000);
        CapitalDraft draft = new CapitalDraft(
                Ids.next(),
                village.fund,
                kind,
                received ? CapitalSource.DONOR : null,
                received ? "CARMP" : null,
                received ? null : "FUEL",
                World.som(som(units)),
                anyDay(),
                null);
        Doc doc = new Doc(draft.id(), draft.date(), Map.of("CASH", received ? units : -units), village.fund);
        run(doc, () -> world.capital.record(World.COORDINATOR, draft));
    }

    private void receive() {
        boolean bought = random.nextBoolean();
        long grams = 100L + random.nextInt(900);
        Lot lot = new Lot(Ids.next(), 1L + random.nextInt(9));
        long cost = grams * lot.somPerGram() * 100;
        StockReceiptDraft draft = new StockReceiptDraft(
                lot.id(),
                village.fund,
                bought ? StockReceiptDraft.How.BOUGHT : StockReceiptDraft.How.GIVEN,
                bought ? null : CapitalSource.DONOR,
                bought ? null : "CARMP",
                Village.CARROT,
                null,
                Village.kg(kilograms(grams)),
                World.som(som(cost)),
                anyDay(),
                null,
                null);
        Map<String, Long> moves = new TreeMap<>(Map.of("STOCK " + lot.id(), grams, "STOCK_VALUE " + lot.id(), cost));
        if (bought) {
            moves.put("CASH", -cost);
        }
        if (run(
                new Doc(lot.id(), draft.date(), moves, village.fund),
                () -> world.stocks.receive(World.RECORDER, draft))) {
            lots.add(lot);
        }
    }

    /** A new group applies and what there is is allocated; whether to it, the waiting list tells. */
    private void applyFor() {
        long grams = 50L + random.nextInt(400);
        LocalDate day = LocalDate.of(year, 2, 1);
        SeasonApplicationDraft draft = new SeasonApplicationDraft(
                Ids.next(),
                season,
                world.registry.group(),
                day,
                null,
                List.of(new SeasonApplicationDraft.Wish(Village.CARROT, Village.kg(kilograms(grams)))));
        AllocationDraft allocation = new AllocationDraft(Ids.next(), season, LocalDate.of(year, 3, 1), List.of());
        client.send(() -> world.seasons.apply(World.RECORDER, draft));
        wishes.add(new Wish(draft.id(), grams));
        client.send(() -> {
            try {
                world.seasons.allocate(World.COORDINATOR, allocation).value().places().stream()
                        .filter(place -> place.state() == WaitingList.State.ALLOCATED)
                        .forEach(place -> served.add(place.application()));
            } catch (ProblemException nobody) {
                // There is nothing to allocate.
            }
        });
    }

    private void handOut() {
        if (lots.isEmpty() || wishes.isEmpty()) {
            return;
        }
        Lot lot = any(lots);
        Wish wish = any(wishes);
        long grams = random.nextInt(5) == 0 ? wish.grams() + 1 : 1L + random.nextInt((int) wish.grams());
        long agreed = 1L + random.nextInt(500_000);
        RevolvingLoanDraft draft = new RevolvingLoanDraft(
                Ids.next(),
                wish.application(),
                LocalDate.of(year, 3, 1 + random.nextInt(30)),
                RepaymentRule.EITHER,
                null,
                List.of(new RevolvingLoanDraft.HandOver(
                        lot.id(), Village.kg(kilograms(grams)), World.som(som(agreed)))),
                null,
                List.of());
        Map<String, Long> moves = Map.of(
                "STOCK " + lot.id(),
                -grams,
                "STOCK_VALUE " + lot.id(),
                -grams * lot.somPerGram() * 100,
                "LOAN " + draft.id(),
                agreed);
        boolean mayBe = served.contains(wish.application())
                && grams <= wish.grams()
                && standing.stream().anyMatch(doc -> doc.id().equals(lot.id()))
                && standing.stream().noneMatch(doc -> doc.subject().equals(wish.application()));
        Doc doc = new Doc(draft.id(), draft.date(), moves, wish.application());
        if (run(doc, mayBe, () -> world.loans.issue(World.RECORDER, draft))) {
            loans.add(draft.id());
        }
    }

    private void repay() {
        if (loans.isEmpty()) {
            return;
        }
        UUID loan = any(loans);
        long owed = sum(loan);
        long units = random.nextInt(3) == 0 && owed > 0 ? owed : 1L + random.nextInt(300_000);
        boolean goods = random.nextBoolean();
        // Wheat at a som the kilogram less a hundredth, so that a debt of odd hundredths can be met as well.
        List<RevolvingRepaymentDraft.Delivery> wheat =
                goods ? List.of(Village.wheat(units + ".000", "0.01")) : List.of();
        RevolvingRepaymentDraft draft = village.repayment(loan, anyDay().toString(), goods ? null : som(units), wheat);
        Map<String, Long> moves = new TreeMap<>(Map.of("LOAN " + loan, -units));
        if (goods) {
            moves.put("STOCK " + WHEAT, units * 1000);
            moves.put("STOCK_VALUE " + WHEAT, units);
        } else {
            moves.put("CASH", units);
        }
        run(
                new Doc(draft.id(), draft.date(), moves, loan),
                stands(loan),
                () -> world.loans.repay(World.RECORDER, draft));
    }

    private void forgive() {
        if (loans.isEmpty()) {
            return;
        }
        UUID loan = any(loans);
        long units = 1L + random.nextInt(100_000);
        LoanDecisionDraft draft =
                village.decision(loan, anyDay().toString(), LoanDecisionDraft.Kind.FORGIVE, null, som(units));
        Doc doc = new Doc(draft.id(), draft.date(), Map.of("LOAN " + loan, -units), loan);
        run(doc, stands(loan), () -> world.loans.decide(World.COORDINATOR, draft));
    }

    private void takeBack() {
        if (standing.isEmpty()) {
            return;
        }
        Doc old = any(standing);
        boolean free = standing.stream().noneMatch(doc -> doc.subject().equals(old.id()));
        Map<String, Long> opposite = new TreeMap<>();
        old.moves().forEach((account, units) -> opposite.put(account, -units));
        // What was done on a closed day is taken back on the first open one (R8).
        Posted back = new Posted(isOpen(old.date()) ? old.date() : closedUntil.plusDays(1), opposite);
        ReversalDraft draft = new ReversalDraft(Ids.next(), "random");
        if (allowed(free && holds(back), () -> world.capital.reverse(World.COORDINATOR, old.id(), draft))) {
            posted.add(back);
            standing.remove(old);
        }
    }

    private boolean isOpen(LocalDate day) {
        return day.isAfter(closedUntil);
    }

    /** Mostly closes some more days; now and then opens some again by decision. */
    private void closeOrReopen() {
        boolean reopens = everClosed && random.nextInt(4) == 0;
        LocalDate until =
                reopens ? closedUntil.minusDays(1 + random.nextInt(30)) : closedUntil.plusDays(1 + random.nextInt(30));
        if (until.isAfter(START.plusDays(DAYS / 2)) || until.isBefore(START.minusDays(60))) {
            return;
        }
        PeriodDraft draft =
                new PeriodDraft(Ids.next(), village.fund, until, "random", reopens ? Village.CARRIED : null);
        if (allowed(true, () -> world.periods.change(World.COORDINATOR, draft))) {
            closedUntil = until;
            everClosed = true;
        }
    }

    /** The season is closed when it is due and the next one opens; loans that were not repaid stay owed. */
    private void nextSeason() {
        if (year >= 2013 || random.nextInt(4) > 0) {
            return;
        }
        SeasonCloseDraft close = new SeasonCloseDraft(Ids.next(), season, LocalDate.of(year, 12, 1));
        client.send(() -> world.seasons.close(World.COORDINATOR, close));
        year++;
        wishes.clear();
        SeasonDraft[] next = {season(year)};
        client.send(() -> world.seasons.open(World.COORDINATOR, next[0]));
        season = next[0].id();
    }

    private UUID openSeason() {
        SeasonDraft draft = season(year);
        world.seasons.open(World.COORDINATOR, draft);
        return draft.id();
    }

    private SeasonDraft season(int of) {
        return new SeasonDraft(
                Ids.next(),
                village.fund,
                "Season " + of,
                LocalDate.of(of, 1, 15),
                LocalDate.of(of, 3, 1),
                LocalDate.of(of, 9, 15),
                LocalDate.of(of, 11, 30));
    }

    private boolean stands(UUID loan) {
        return standing.stream().anyMatch(doc -> doc.id().equals(loan));
    }

    private boolean run(Doc doc, Runnable call) {
        return run(doc, true, call);
    }

    private boolean run(Doc doc, boolean mayBe, Runnable call) {
        Posted moves = new Posted(doc.date(), doc.moves());
        boolean done = allowed(mayBe && isOpen(doc.date()) && holds(moves), call);
        if (done) {
            standing.add(doc);
            posted.add(moves);
        }
        return done;
    }

    /** The service takes it or refuses it, as the books say. */
    private boolean allowed(boolean allowed, Runnable call) {
        try {
            client.send(call);
        } catch (ProblemException e) {
            if (allowed || e.problem().type().status() != Problem.Type.INVALID.status()) {
                throw new AssertionError("refused what the books allow: " + e.getMessage(), e);
            }
            return false;
        }
        if (!allowed) {
            throw new AssertionError("took what the books do not allow");
        }
        taken++;
        return true;
    }

    /** Whether no account would be below zero at the end of any day. */
    private boolean holds(Posted more) {
        Map<LocalDate, List<Posted>> days = Stream.concat(posted.stream(), Stream.of(more))
                .collect(Collectors.groupingBy(Posted::date, TreeMap::new, Collectors.toList()));
        Map<String, Long> accounts = new TreeMap<>();
        for (List<Posted> day : days.values()) {
            day.forEach(each -> each.moves().forEach((account, units) -> accounts.merge(account, units, Long::sum)));
            if (accounts.values().stream().anyMatch(units -> units < 0)) {
                return false;
            }
        }
        return true;
    }

    /** The name of an account in {@link #balances}; empty for those that are not in the books. */
    String nameOf(String code, UUID owner) {
        return switch (code) {
            case "CASH" -> code;
            case "LOAN" -> code + ' ' + owner;
            case "STOCK", "STOCK_VALUE" -> {
                boolean bought = lots.stream().anyMatch(lot -> lot.id().equals(owner));
                yield code + ' ' + (bought ? owner : WHEAT);
            }
            default -> "";
        };
    }

    private long sum(UUID loan) {
        return balances().getOrDefault("LOAN " + loan, 0L);
    }

    /** What the accounts that are not empty must stand at: cash, batches and loans. Wheat that came in stands under its code. */
    Map<String, Long> balances() {
        Map<String, Long> accounts = new TreeMap<>();
        posted.forEach(each -> each.moves().forEach((account, units) -> accounts.merge(account, units, Long::sum)));
        accounts.values().removeIf(units -> units == 0);
        return accounts;
    }
}
