package org.hashar.fund.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Villages, each made by a seed: people join, save, borrow with interest, are fined and helped, leave, move or die; balances are brought along; an
 * enterprise buys, makes and sells; seed is given, handed out and paid back; all of it is corrected, closed and shared out. After each step the
 * ledger is what a small model says, and what that refuses is refused for its reason. Every tenth village has a disk of its own, whose power fails
 * and whose services are started again. {@code -Dsimulation.seed=N} plays one village again and tells its steps, {@code -Dsimulation.seeds=N} says
 * up to which there are, {@code -Dsimulation.first=N} from which on.
 */
final class SimulationTest {
    private static final int STEPS = 300;
    private static final long IN_EVERY_BUILD = 1000;
    /** Villages from one whose disk fails to the next, which share a store. */
    private static final int TOGETHER = 10;

    private final Long only = Long.getLong("simulation.seed");

    @Test
    void everyVillageIsWhatItsModelSaysAfterEachStep() throws Exception {
        long first = only == null ? Long.getLong("simulation.first", 1) : only;
        long last = only == null ? Long.getLong("simulation.seeds", IN_EVERY_BUILD) : only;
        AtomicLong next = new AtomicLong(first);
        int workers = (int)
                Math.min(1 + (last - first) / TOGETHER, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Counts>> answers = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                SimulatedDisk disk = new SimulatedDisk("simulation" + worker);
                answers.add(pool.submit(() -> work(disk, next, last)));
            }
            Counts all = new Counts();
            for (Future<Counts> answer : answers) {
                all.add(answer.get());
            }
            System.out.println("Simulated " + (last - first + 1) + " villages: " + all);
            if (last - first + 1 >= 10 * TOGETHER) {
                all.assertNothingWasLeftOut();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            next.set(last + 1);
            pool.shutdownNow();
        }
    }

    private Counts work(SimulatedDisk disk, AtomicLong next, long last) {
        Counts counts = new Counts();
        try (disk) {
            for (long seed = next.getAndAdd(TOGETHER); seed <= last; seed = next.getAndAdd(TOGETHER)) {
                together(disk, seed, Math.min(last, seed + TOGETHER - 1), counts);
            }
        } catch (RuntimeException | Error e) {
            next.set(last + 1);
            throw e;
        }
        return counts;
    }

    private void together(SimulatedDisk disk, long first, long last, Counts counts) {
        for (long seed = first; seed <= last; seed++) {
            boolean fails = seed % TOGETHER == 0;
            if (fails || seed == first || seed % TOGETHER == 1) {
                verified(disk, first, seed, counts);
                disk.blank(fails);
            }
            new Simulation(disk, seed, fails, only != null, counts).run(STEPS);
        }
        verified(disk, first, last + 1, counts);
    }

    private static void verified(SimulatedDisk disk, long first, long next, Counts counts) {
        try {
            Simulation.verify(disk, counts);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "The ledger of one of the seeds " + first + " to " + (next - 1) + " does not hold", e);
        }
    }
}
