package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A group's enterprise at random: it buys, makes and sells. Every gram of a batch costs the same whole units, so that no part is rounded. */
final class TradeSteps {
    private static final String CROP = "CROP-CUCUMBER";
    private static final String JARS = "JAR-PICKLES";

    private final GroupModel model;
    private final Calls calls;
    private final Dice dice;
    private final List<Batch> batches = new ArrayList<>();
    private @Nullable UUID enterprise;
    private LocalDate startsOn = LocalDate.MIN;
    private World world;

    /** Goods of which every gram costs the same. */
    private record Batch(UUID id, LocalDate date, long price) {}

    TradeSteps(World world, GroupModel model, Calls calls, Dice dice) {
        this.world = world;
        this.model = model;
        this.calls = calls;
        this.dice = dice;
        for (String item : List.of(CROP, JARS)) {
            calls.send(
                    "defines " + item,
                    () -> world.stocks.define(
                            World.COORDINATOR, new ItemDraft(item, ItemDraft.Kind.CROP, item, UnitOfMeasure.KG, 3)));
        }
    }

    void moveTo(World anew) {
        world = anew;
    }

    private static Quantity grams(long grams) {
        return new Quantity(grams / 1000 + "." + String.format("%03d", grams % 1000), UnitOfMeasure.KG);
    }

    void step() {
        UUID of = enterprise;
        if (of == null || model.standing.stream().noneMatch(paper -> paper.id().equals(of))) {
            start();
            return;
        }
        LocalDate date = dice.orEdge(startsOn.minusDays(1).plusDays(dice.below(60)), model.edge());
        switch (dice.below(4)) {
            case 0, 1 -> buy(of, date);
            case 2 -> make(of, date);
            default -> sell(of, date);
        }
    }

    private void start() {
        LocalDate from = model.start;
        EnterprisePlan plan = new EnterprisePlan("Pickles", null, null, List.of(), List.of());
        EnterpriseDraft draft =
                new EnterpriseDraft(Ids.next(), model.group, "Jars", from, plan, List.of(), "Minutes of the day");
        Set<String> reasons = new TreeSet<>();
        if (model.members.stream().noneMatch(member -> member.isThere(from))) {
            reasons.add("nobody-entitled");
            reasons.add("required");
        }
        if (calls.run(
                "starts an enterprise on " + from, reasons, () -> world.enterprises.start(World.RECORDER, draft))) {
            enterprise = draft.id();
            startsOn = from;
            batches.clear();
            model.standing.add(Paper.of(draft.id(), Kind.ENTERPRISE, from, new Moves()));
        }
    }

    private long free(String account, LocalDate date) {
        return Math.min(model.books.on(account, model.openDay(date)), model.books.total(account));
    }

    private void buy(UUID of, LocalDate date) {
        long free = model.freeCash(model.openDay(date));
        boolean toTheLast = free > 0 && dice.one(6);
        Batch batch = new Batch(Ids.next(), date, toTheLast ? 1 : 1 + dice.below(3));
        long grams = toTheLast ? free + dice.below(2) : 100L + dice.below(900);
        EnterpriseInputDraft draft = new EnterpriseInputDraft(
                batch.id(),
                of,
                null,
                CROP,
                null,
                grams(grams),
                World.som(MeetingSteps.text(grams * batch.price())),
                date,
                null,
                null);
        Moves moves = new Moves()
                .move("STOCK_VALUE " + batch.id(), Moves.CASH, grams * batch.price())
                .note("STOCK " + batch.id(), grams);
        Set<String> reasons = against(date);
        if (grams * batch.price() > free) {
            reasons.add("not-enough-cash");
        }
        post(
                batch.id(),
                date,
                moves,
                "buys " + grams + " g",
                reasons,
                () -> world.enterprises.takeIn(World.RECORDER, draft));
        batches.add(batch);
    }

    private void make(UUID of, LocalDate date) {
        if (batches.isEmpty()) {
            return;
        }
        Batch used = dice.any(batches);
        Batch made = new Batch(Ids.next(), date, used.price());
        long grams = 1L + dice.below(500);
        ProductionDraft draft = new ProductionDraft(
                made.id(),
                of,
                JARS,
                null,
                grams(grams),
                List.of(new ProductionDraft.Used(used.id(), grams(grams))),
                date,
                null);
        Moves moves = new Moves()
                .note("STOCK " + used.id(), -grams)
                .note("STOCK " + made.id(), grams)
                .move("STOCK_VALUE " + made.id(), "STOCK_VALUE " + used.id(), grams * used.price());
        post(
                made.id(),
                date,
                moves,
                "makes " + grams + " g",
                againstTaking(used, grams, date),
                () -> world.enterprises.produce(World.RECORDER, draft));
        batches.add(made);
    }

    private void sell(UUID of, LocalDate date) {
        if (batches.isEmpty()) {
            return;
        }
        Batch sold = dice.any(batches);
        long grams = 1L + dice.below(400);
        long price = 1L + dice.below(2_000);
        SaleDraft draft = new SaleDraft(
                Ids.next(),
                of,
                null,
                null,
                List.of(new SaleDraft.Line(sold.id(), grams(grams), World.som(MeetingSteps.text(price)))),
                date,
                null);
        Moves moves = new Moves()
                .note("STOCK " + sold.id(), -grams)
                .move(Moves.COSTS + of, "STOCK_VALUE " + sold.id(), grams * sold.price())
                .move(Moves.CASH, Moves.SALES + of, price);
        post(
                draft.id(),
                date,
                moves,
                "sells " + grams + " g",
                againstTaking(sold, grams, date),
                () -> world.enterprises.sell(World.RECORDER, draft));
    }

    private Set<String> against(LocalDate date) {
        Set<String> reasons = new TreeSet<>();
        if (date.isBefore(startsOn)) {
            reasons.add("before-start");
        }
        if (model.isClosed(date)) {
            reasons.add("period-closed");
        }
        if (model.isBeforeOpening(date)) {
            reasons.add("before-opening");
        }
        return reasons;
    }

    private Set<String> againstTaking(Batch batch, long grams, LocalDate date) {
        Set<String> reasons = against(date);
        if (model.standing.stream().noneMatch(paper -> paper.id().equals(batch.id()))) {
            reasons.add("unknown-batch");
        }
        if (grams > free("STOCK " + batch.id(), date)) {
            reasons.add("not-enough-stock");
        }
        return reasons;
    }

    private void post(UUID id, LocalDate date, Moves moves, String what, Set<String> reasons, Runnable call) {
        Paper paper = Paper.of(id, Kind.TRADE, date, moves);
        model.books.broken(List.of(paper.posting())).forEach(account -> reasons.add(Leaver.shortCode(account)));
        if (calls.run("the enterprise " + what + " on " + date, reasons, call)) {
            model.stands(world.clock.instant(), paper, List.of(new Posting(date, moves)));
        }
    }
}
