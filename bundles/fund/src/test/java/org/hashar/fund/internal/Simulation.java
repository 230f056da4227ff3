package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundKind;
import org.hashar.fund.internal.ledger.LimitKind;
import org.hashar.fund.internal.shareout.RandomShareOut;
import org.hashar.store.StoreException;
import org.hashar.store.internal.H2Engine;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.hashar.store.testing.LossyDisk;

/** One village of {@link SimulationTest}: its group, its community fund, and a disk whose power may fail. */
final class Simulation {
    private static final int STATEMENT_EVERY = 50;
    private static final int CUT_EVERY = 100;
    /** Villages whose services are started again, which takes long. */
    private static final int RESTARTS = 50;

    private final Disk disk;
    private final long seed;
    private final Counts counts;
    private final Random random;
    private final RandomFund fund;
    private final Map<UUID, Map<String, Long>> closed = new HashMap<>();
    private World world;
    private RandomHistory group;
    private int steps;

    /** What all villages together went through: a simulation that does nothing would find nothing. */
    static final class Counts {
        private long steps;
        private long taken;
        private long cuts;
        private long restarts;
        private long shareOuts;
        private long transfers;

        void add(Counts other) {
            steps += other.steps;
            taken += other.taken;
            cuts += other.cuts;
            restarts += other.restarts;
            shareOuts += other.shareOuts;
            transfers += other.transfers;
        }

        void assertNothingWasLeftOut() {
            assertThat(taken).isGreaterThan(steps / 3);
            assertThat(cuts).isPositive();
            assertThat(restarts).isPositive();
            assertThat(shareOuts).isPositive();
        }

        @Override
        public String toString() {
            return steps + " steps, " + taken + " of them taken, " + transfers + " transfers, " + shareOuts
                    + " share-outs, " + cuts + " power cuts, " + restarts + " restarts";
        }
    }

    /** A file in memory that forgets what was not forced, with the kernel over it. */
    static final class Disk implements AutoCloseable {
        private final Path file;
        private final byte[] blank;
        private Database database;

        Disk(String name) {
            file = Path.of("memFS:/" + name);
            database = open();
            database.tx("fund").run(em -> {});
            blank = LossyDisk.image(file);
        }

        private Database open() {
            return Databases.over(new H2Engine(LossyDisk.url(file), "", ""), new FundEntities());
        }

        /** Forgets the village before: the file is what it was after the migrations. */
        void blank() {
            LossyDisk.powerOff(file);
            try {
                database.tx("fund").run(em -> {});
                throw new AssertionError("committed without power");
            } catch (StoreException off) {
                put(blank);
            }
        }

        private void put(byte[] image) {
            try {
                LossyDisk.put(file, image);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Database database() {
            return database;
        }

        void stop() {
            database.close();
        }

        void start() {
            database = open();
        }

        void cutAfter(int writes) {
            LossyDisk.cutAfter(file, writes);
        }

        boolean isOff() {
            return LossyDisk.isOff(file);
        }

        void powerOn(long seed) {
            try {
                LossyDisk.powerOn(file, seed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }

    Simulation(Disk disk, long seed, Counts counts) {
        this.disk = disk;
        this.seed = seed;
        this.counts = counts;
        this.random = new Random(seed);
        this.world = new World(disk.database());
        this.fund = new RandomFund(world, random.nextLong(), this::send);
        this.group = new RandomHistory(world, random.nextLong(), this::send);
    }

    /** As a client does that has no answer when the power goes: it sends the same again when the power is back. */
    private void send(Runnable call) {
        try {
            call.run();
        } catch (StoreException e) {
            if (!powerBack()) {
                throw e;
            }
            call.run();
        }
    }

    void step() {
        steps++;
        counts.steps++;
        int what = random.nextInt(100);
        if (what < 70) {
            int before = group.taken();
            group.step(true);
            counts.taken += group.taken() - before;
            checkGroup();
        } else if (what < 92) {
            counts.taken += fund.step() ? 1 : 0;
            checkFund();
        } else if (what < 98) {
            group.comeOrGo();
            counts.taken++;
        } else if (what == 98 && steps > 100) {
            shareOut();
        }
        if (random.nextInt(CUT_EVERY) == 0) {
            disk.cutAfter(random.nextInt(60));
        }
        if (random.nextInt(STATEMENT_EVERY) == 0) {
            HistoryLawsTest.assertStatement(world, group, group.anyDay(), group.anyMoment());
        }
        if (seed % RESTARTS == 0 && random.nextInt(150) == 0) {
            restart();
        }
    }

    /** The group's year ends; the same village goes on with another group. */
    private void shareOut() {
        if (!RandomShareOut.tryOne(world, random, group.group, this::send)) {
            return;
        }
        counts.shareOuts++;
        UUID shared = savings(group.group);
        closed.put(shared, accounts(shared, (code, owner) -> code + ' ' + owner));
        group = new RandomHistory(world, random.nextLong(), this::send);
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
        group.moveTo(world);
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

    private UUID savings(UUID of) {
        return world.capital.ofOwner(World.RECORDER, of).stream()
                .filter(each -> each.kind() == FundKind.SAVINGS)
                .map(Fund::id)
                .findFirst()
                .orElse(of);
    }

    private void checkGroup() {
        UUID id = savings(group.group);
        assertThat(accounts(id, (code, owner) -> code + ' ' + owner)).isEqualTo(group.balances(id));
    }

    private void checkFund() {
        Map<String, Long> found = accounts(fund.fund(), fund::nameOf);
        found.keySet().removeIf(name -> name.isEmpty());
        assertThat(found).isEqualTo(fund.balances());
    }

    /** What every account of a fund that is not empty stands at, none beyond its limit, and debits and credits the same for each asset. */
    private Map<String, Long> accounts(UUID of, BiFunction<String, UUID, String> name) {
        List<Object[]> rows = world.tx.read(em -> em.createQuery(
                        "select a.code, a.owner, a.limit, a.debits, a.credits, a.asset from AccountEntity a"
                                + " where a.fund = :fund",
                        Object[].class)
                .setParameter("fund", of)
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
            balances.merge(name.apply((String) row[0], (UUID) row[1]), balance, Long::sum);
        }
        balances.values().removeIf(units -> units == 0);
        assertThat(sums.values()).as("debits less credits").allMatch(sum -> sum == 0);
        return balances;
    }

    /** The village's ledger holds by its own rules, and a statement of the last day is what the model says. */
    void end() {
        var verified = world.ledgers.verify(World.ADMINISTRATOR);
        assertThat(verified.findings()).isEmpty();
        counts.transfers += verified.transfers();
        closed.forEach((id, accounts) ->
                assertThat(accounts(id, (code, owner) -> code + ' ' + owner)).isEqualTo(accounts));
        HistoryLawsTest.assertStatement(world, group, LocalDate.of(2012, 12, 31), group.anyMoment());
    }
}
