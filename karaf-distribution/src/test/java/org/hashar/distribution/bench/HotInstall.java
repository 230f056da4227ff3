package org.hashar.distribution.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hashar.distribution.Clients;
import org.hashar.distribution.Server;

/** Time from the command to the first answer of a country's module, while partners keep calling the core. */
final class HotInstall {
    private final Server server;

    HotInstall(Server server) {
        this.server = server;
    }

    String measure(int times) {
        HttpRequest figure = server.request("/api/v1/figures/membership?country=TJ&asOf=2011-05-05")
                .build();
        List<Double> seconds = new ArrayList<>();
        try (Clients partners = new Clients().calling(() -> figure, "\"groups\"")) {
            for (int i = 0; i < times; i++) {
                long begun = System.nanoTime();
                Bench.well(server.sh("hashar:module-install kyrgyzstan"));
                awaitReady("KG");
                seconds.add((System.nanoTime() - begun) / 1e9);
                Bench.well(server.sh("hashar:module-remove kyrgyzstan"));
            }
            partners.stop();
            List<Double> sorted = seconds.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "four modules hot in %.1f s (median of %d, the shell's own start included, first %.1f s), %d calls meanwhile, %d failed",
                    sorted.get(sorted.size() / 2),
                    times,
                    seconds.get(0),
                    partners.calls(),
                    partners.failures().size());
        }
    }

    void awaitReady(String country) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!server.get("/api/v1/countries/" + country).body().contains("\"READY\"")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(country + " is not ready");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
