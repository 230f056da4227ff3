package org.hashar.distribution.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients side by side that do one thing again and again for a while. */
final class Load {
    private Load() {}

    /** One thing that a client does; throws when the answer is not right, which ends the run. */
    interface Client {
        void once() throws Exception;

        /** Gives back what the client holds. */
        default void end() throws Exception {}
    }

    /** Makes the client with this number. */
    interface Clients {
        Client client(int number) throws Exception;
    }

    /** How many a second {@code count} clients did together within {@code seconds}. */
    static double perSecond(Clients clients, int count, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Client> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(clients.client(i));
            }
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Long>> runs = all.stream()
                    .map(client -> threads.submit(() -> {
                        long done = 0;
                        while (System.nanoTime() < end) {
                            client.once();
                            done++;
                        }
                        return done;
                    }))
                    .toList();
            long done = 0;
            for (Future<Long> run : runs) {
                done += run.get();
            }
            double taken = (System.nanoTime() - begun) / 1e9;
            for (Client client : all) {
                client.end();
            }
            return done / taken;
        } finally {
            threads.shutdownNow();
        }
    }
}
