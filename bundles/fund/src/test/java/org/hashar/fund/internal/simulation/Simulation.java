package org.hashar.fund.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.hashar.api.fund.GroupStatement;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.ledger.LimitKind;
import org.hashar.store.StoreException;
import org.hashar.store.UncertainCommitException;

/** One village of {@link SimulationTest}: its group with an enterprise, its community fund, and a disk whose power may fail. */
final class Simulation {
    private static final int STATEMENT_EVERY = 25;
    private static final int CUT_EVERY = 40;
    private static final int RESTART_EVERY = 100;
    private static final int TRIES = 4;

    private final SimulatedDisk disk;
    private final long seed;
    private final boolean fails;
    private final Counts counts;
    private final Dice dice;
    private final Calls calls;
    private final RandomFund fund;
    private final GroupModel model;
    private final MeetingSteps meetings;
    private final PaperSteps papers;
    private final TradeSteps trade;
    private final YearEnd year;
    private final Instant began;
    private World world;
    private int steps;

    /**
     * On a disk.
     *
     * @param fails whether the power fails and the services are started again; then the disk must be this village's own
     * @param loud whether every step is told
     */
    Simulation(SimulatedDisk disk, long seed, boolean fails, boolean loud, Counts counts) {
        this.disk = disk;
        this.seed = seed;
        this.fails = fails;
        this.counts = counts;
        this.dice = new Dice(seed);
        this.world = new World(disk.database());
        this.began = world.clock.instant();
        this.calls = new Calls(this::send, loud);
        this.fund = new RandomFund(world, dice.fork(), this::send);
        this.model = new GroupModel(world.registry.group(), world.registry.group());
        this.meetings = new MeetingSteps(world, model, calls, dice);
        this.papers = new PaperSteps(world, model, calls, dice);
        this.trade = new TradeSteps(world, model, calls, dice);
        this.year = new YearEnd(world, model, calls, dice);
        for (int i = 0; i < 4; i++) {
            papers.join(World.FORMED);
        }
        if (dice.one(3)) {
            papers.bringAlong();
        }
        year.begin();
    }

    /**
     * As a client does that has no answer when the power goes: it sends the same again when the power is back. What it was told to send again, because
     * a database that had failed was being opened anew, it sends again too.
     */
    private void send(Runnable call) {
        for (int tries = 1; ; tries++) {
            try {
                call.run();
                return;
            } catch (StoreException e) {
                boolean again = powerBack() || e instanceof UncertainCommitException;
                if (!again || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    void run(int length) {
        try {
            while (steps < length) {
                step();
            }
            end();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "Seed " + seed + " fails at step " + steps + "; -Dsimulation.seed=" + seed
                            + " plays it again. What happened last:\n  " + calls.story(),
                    e);
        }
    }

    private void step() {
        steps++;
        calls.nextStep();
        world.clock.tick();
        int what = dice.below(100);
        if (what < 58) {
            meetings.step();
        } else if (what < 74) {
            papers.step();
            checkBalances(model.neighbour.group, model.neighbour.books);
        } else if (what < 82) {
            trade.step();
        } else if (what < 98) {
            counts.taken += fund.step() ? 1 : 0;
            calls.tell("the community fund");
            checkFund();
        } else if (what == 98) {
            year.begin();
        } else if (steps > 60 && dice.one(3)) {
            year.takeBack();
        } else if (steps > 60) {
            year.shareOut();
        }
        if (what < 82 || what >= 98) {
            checkGroup();
        }
        if (model.closedUntil != null && dice.one(STATEMENT_EVERY)) {
            checkStatement(model.closedUntil, world.clock.instant());
        }
        if (dice.one(STATEMENT_EVERY)) {
            checkStatement(anyDay(), began.plusSeconds(60L * dice.below(steps + 1)));
        }
        if (fails) {
            fail();
        }
    }

    private void fail() {
        if (dice.one(CUT_EVERY)) {
            int writes = dice.below(60);
            calls.tell("the power fails after " + writes + " writes");
            disk.cutAfter(writes);
        }
        if (dice.one(RESTART_EVERY)) {
            calls.tell("the services are started again");
            restart();
        }
    }

    private void restart() {
        disk.stop();
        powerBack();
        disk.start();
        counts.restarts++;
        if (powerBack()) {
            disk.stop();
            disk.start();
        }
        world = new World(disk.database(), world.clock, world.registry);
        meetings.moveTo(world);
        papers.moveTo(world);
        trade.moveTo(world);
        year.moveTo(world);
        fund.moveTo(world);
        checkGroup();
        checkFund();
    }

    /** The power may fail while the store is closed or opened too. */
    private boolean powerBack() {
        if (!disk.isOff()) {
            return false;
        }
        counts.cuts++;
        disk.powerOn(seed + steps);
        return true;
    }

    private LocalDate anyDay() {
        return model.start.minusDays(40).plusDays(dice.below(200));
    }

    private void checkGroup() {
        checkBalances(model.group, model.books);
    }

    private void checkBalances(UUID group, Books books) {
        Map<String, Long> found = accounts(group, (code, owner) -> owner.isEmpty() ? code : code + ' ' + owner);
        assertThat(found).as("balances of the group").isEqualTo(books.balances());
    }

    private void checkFund() {
        Map<String, Long> found = accounts(fund.owner(), fund::nameOf);
        found.keySet().removeIf(String::isEmpty);
        assertThat(found).as("balances of the community fund").isEqualTo(fund.balances());
    }

    /**
     * What every account of a fund that is not empty stands at, none beyond its limit, and debits and credits the same for each asset.
     *
     * @param name of an account by its code and its owner, who is empty when that is the fund
     */
    private Map<String, Long> accounts(UUID of, BinaryOperator<String> name) {
        List<Object[]> rows = world.tx.read(em -> em.createQuery(
                        "select a.code, a.owner, a.limit, a.debits, a.credits, a.asset, f.id"
                                + " from FundEntity f, AccountEntity a"
                                + " where f.owner = :owner and a.book = f.book and a.fund = f.id",
                        Object[].class)
                .setParameter("owner", of)
                .getResultList());
        Map<String, Long> balances = new TreeMap<>();
        Map<String, Long> sums = new TreeMap<>();
        for (Object[] row : rows) {
            LimitKind limit = (LimitKind) row[2];
            long debits = (Long) row[3];
            long credits = (Long) row[4];
            sums.merge((String) row[5], debits - credits, Long::sum);
            long balance = limit.balance(debits, credits);
            if (limit != LimitKind.NONE && balance < 0) {
                throw new AssertionError("below its limit: " + row[0] + ' ' + row[1]);
            }
            if (!"OUTSIDE".equals(row[0])) {
                String owner = row[1].equals(row[6]) ? "" : row[1].toString();
                balances.merge(name.apply((String) row[0], owner), balance, Long::sum);
            }
        }
        balances.values().removeIf(units -> units == 0);
        assertThat(sums.values()).as("debits less credits").allMatch(sum -> sum == 0);
        return balances;
    }

    /** A statement of any day, as it was known at any moment, says what the model's books say, and its lines add up to it. */
    private void checkStatement(LocalDate day, Instant moment) {
        if (model.lastDay == null) {
            return;
        }
        GroupStatement said = world.funds.groupStatement(World.RECORDER, model.group, day, moment);
        Map<String, Long> books = model.books.asKnown(day, moment);
        assertThat(List.of(
                        said.savings().units(),
                        said.loansOutstanding().units(),
                        said.expenses().units(),
                        said.cashDifference().units(),
                        said.interest().units(),
                        said.enterprise().units(),
                        said.cash().units()))
                .as("the statement of %s as known at %s", day, moment)
                .isEqualTo(List.of(
                        sum(books, "SAVINGS "),
                        sum(books, "LOAN "),
                        sum(books, Moves.EXPENSE),
                        -sum(books, Moves.DIFFERENCE),
                        -sum(books, "INTEREST "),
                        sum(books, Moves.SALES) - sum(books, Moves.COSTS) - sum(books, "STOCK_VALUE "),
                        sum(books, Moves.CASH)));
        assertThat(said.cash())
                .isEqualTo(said.savings()
                        .plus(said.cashDifference())
                        .plus(said.shareOuts())
                        .plus(said.interest())
                        .plus(said.enterprise())
                        .minus(said.loanLosses())
                        .minus(said.loansOutstanding())
                        .minus(said.expenses()));
        assertThat(said.lines().stream()
                        .mapToLong(line -> line.amount().units())
                        .sum())
                .as("the lines of the statement of %s", day)
                .isEqualTo(said.cash().units());
    }

    private static long sum(Map<String, Long> books, String account) {
        return books.entrySet().stream()
                .filter(each -> each.getKey().startsWith(account))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void end() {
        checkGroup();
        checkFund();
        checkStatement(LocalDate.of(2015, 1, 1), world.clock.instant());
        counts.steps += steps;
        counts.taken += calls.taken();
        counts.refused += calls.refused();
        counts.shareOuts += year.shareOuts();
        counts.sharedBack += year.takenBack();
    }

    /** The ledger of all villages on the disk holds by its own rules: counters are those of the journals, the chain is whole. */
    static void verify(SimulatedDisk disk, Counts counts) {
        var verified = new World(disk.database()).ledgers.verify(World.ADMINISTRATOR);
        assertThat(verified.findings()).isEmpty();
        counts.transfers += verified.transfers();
    }
}
