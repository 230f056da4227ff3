package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.fund.internal.RandomHistory.Client;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.FundModel.Doc;
import org.hashar.fund.internal.simulation.SeedLoans.Lot;
import org.hashar.store.Ids;

/** A community fund to which anything happens at random. Costs are whole som a gram, so that no part is rounded. */
final class RandomFund {
    private static final LocalDate START = LocalDate.of(2011, 1, 20);
    private static final int DAYS = 300;

    private final Dice dice;
    private final FundModel model;
    private final SeedLoans loans;
    private final List<Lot> lots = new ArrayList<>();
    private World world;
    private Village village;
    private boolean everClosed;

    RandomFund(World world, Dice dice, Client client) {
        this.world = world;
        this.dice = dice;
        this.village = new Village(world);
        this.model = new FundModel(client, START.minusDays(30));
        this.loans = new SeedLoans(world, village, model, dice);
    }

    /** After the services were started again. */
    void moveTo(World anew) {
        world = anew;
        village = new Village(anew, village.association, village.fund);
        loans.moveTo(anew, village);
    }

    /** Whose it is. */
    UUID owner() {
        return village.association;
    }

    /** What the accounts that are not empty must stand at: cash, batches and loans. Wheat that came in stands under its code. */
    Map<String, Long> balances() {
        return model.books.balances();
    }

    /** The name of an account in {@link #balances} by its code and owner; empty for those that are not in the books. */
    String nameOf(String code, String owner) {
        return switch (code) {
            case "CASH" -> code;
            case "LOAN" -> code + ' ' + owner;
            case "STOCK", "STOCK_VALUE" -> {
                boolean bought =
                        lots.stream().anyMatch(lot -> lot.id().toString().equals(owner));
                yield code + ' ' + (bought ? owner : Village.WHEAT);
            }
            default -> "";
        };
    }

    /** Does, or tries, one thing; whether the service took it. */
    boolean step() {
        world.clock.tick();
        int before = model.taken();
        switch (dice.below(15)) {
            case 0, 1 -> capital(CapitalDraft.Kind.RECEIVED);
            case 2 -> capital(CapitalDraft.Kind.SPENT);
            case 3, 4 -> receive();
            case 5, 6 -> loans.applyFor();
            case 7, 8 -> loans.handOut(lots);
            case 9, 10 -> loans.repay(anyDay());
            case 11 -> loans.forgive(anyDay());
            case 12 -> takeBack();
            case 13 -> closeOrReopen();
            default -> loans.nextSeason();
        }
        return model.taken() > before;
    }

    private LocalDate anyDay() {
        return dice.orEdge(START.plusDays(dice.below(DAYS)), everClosed ? model.closedUntil : null);
    }

    static String kilograms(long grams) {
        return grams / 1000 + "." + String.format("%03d", grams % 1000);
    }

    static String som(long units) {
        return units / 100 + "." + String.format("%02d", units % 100);
    }

    private void capital(CapitalDraft.Kind kind) {
        boolean received = kind == CapitalDraft.Kind.RECEIVED;
        long cash = model.books.total(Moves.CASH);
        long units = !received && cash > 0 && dice.one(4) ? cash + dice.below(2) : 1L + dice.below(900_000);
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
        Moves moves = new Moves().note(Moves.CASH, received ? units : -units);
        Doc doc = new Doc(draft.id(), draft.date(), moves, village.fund);
        model.record(doc, true, () -> world.capital.record(World.COORDINATOR, draft));
    }

    private void receive() {
        boolean bought = dice.one(2);
        long grams = 100L + dice.below(900);
        Lot lot = new Lot(Ids.next(), 1L + dice.below(9));
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
        Moves moves = new Moves()
                .note("STOCK " + lot.id(), grams)
                .note("STOCK_VALUE " + lot.id(), cost)
                .note(Moves.CASH, bought ? -cost : 0);
        Doc doc = new Doc(lot.id(), draft.date(), moves, village.fund);
        if (model.record(doc, true, () -> world.stocks.receive(World.RECORDER, draft))) {
            lots.add(lot);
        }
    }

    private void takeBack() {
        if (!model.standing.isEmpty()) {
            Doc old = dice.any(model.standing);
            ReversalDraft draft = new ReversalDraft(Ids.next(), "random");
            model.takeBack(old, () -> world.capital.reverse(World.COORDINATOR, old.id(), draft));
        }
    }

    /** Mostly closes some more days; now and then opens some again by decision. */
    private void closeOrReopen() {
        boolean reopens = everClosed && dice.one(4);
        LocalDate until = reopens
                ? model.closedUntil.minusDays(1 + dice.below(30))
                : model.closedUntil.plusDays(1 + dice.below(30));
        if (until.isAfter(START.plusDays(DAYS / 2)) || until.isBefore(START.minusDays(60))) {
            return;
        }
        PeriodDraft draft =
                new PeriodDraft(Ids.next(), village.fund, until, "random", reopens ? Village.CARRIED : null);
        if (model.sends(true, () -> world.periods.change(World.COORDINATOR, draft))) {
            model.closedUntil = until;
            everClosed = true;
        }
    }
}
