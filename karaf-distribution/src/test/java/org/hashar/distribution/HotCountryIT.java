package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The promise of the product: a country is installed, upgraded and removed, whole and module by module, while partners keep calling, and no
 * call fails and no service of the core is made anew.
 */
class HotCountryIT {
    private static final int ENOUGH = 10_000;
    private static final Pattern SERVICE_ID = Pattern.compile("service\\.id = (\\d+)");
    private static final List<String> CORE =
            List.of("org.hashar.store.Tx", "org.hashar.api.fund.MeetingService", "org.hashar.rest.internal.RestServer");

    @Test
    void installsUpgradesAndRemovesACountryWhilePartnersKeepCallingOnH2() {
        try (Server server = Server.inNewFolder("hot-h2").start()) {
            journey(server);
        }
    }

    @Test
    void installsUpgradesAndRemovesACountryWhilePartnersKeepCallingOnPostgres() throws Exception {
        try (Postgres postgres = Postgres.start();
                Server server =
                        postgres.configure(Server.inNewFolder("hot-postgres")).start()) {
            journey(server);
        }
    }

    private static void journey(Server server) {
        well(server.sh("hashar:module-install tajikistan"));
        awaitReady(server, "TJ");
        Village tajik = Village.inTajikistan(server, 6);
        List<String> before = coreServices(server);

        try (Clients partners = partners(server, tajik)) {
            well(server.sh("hashar:module-install kyrgyzstan"));
            awaitReady(server, "KG");
            Village kyrgyz = Village.inKyrgyzstan(server, 5);
            String meeting = Village.id();
            assertThat(kyrgyz.meet(meeting, LocalDate.of(2011, 4, 1)).statusCode())
                    .isEqualTo(201);

            upgradeEachModule(server, kyrgyz);
            removeEachModuleAndBringItBack(server, kyrgyz);
            removeTheCountryAndBringItBack(server, kyrgyz, meeting);

            while (partners.calls() < ENOUGH) {
                well(server.sh("hashar:module-remove kyrgyzstan"));
                well(server.sh("hashar:module-install kyrgyzstan"));
            }
            partners.stop();
            assertThat(partners.failures())
                    .as("failed of %d calls", partners.calls())
                    .isEmpty();
            assertThat(partners.calls()).isGreaterThanOrEqualTo(ENOUGH);
        }
        assertThat(coreServices(server)).isEqualTo(before);
        well(server.sh("hashar:ledger-verify"));
    }

    private static void upgradeEachModule(Server server, Village kyrgyz) {
        Path features = new NextVersion("0.9.0", Distribution.work("next")).of("kyrgyzstan");
        for (String module :
                List.of("kyrgyzstan-training", "kyrgyzstan-currency", "kyrgyzstan-reporting", "kyrgyzstan")) {
            well(server.sh("hashar:module-upgrade --repository " + features.toUri() + " " + module));
        }
        awaitReady(server, "KG");
        assertThat(server.sh("hashar:module-list").out()).contains("0.9.0");
        assertThat(kyrgyz.meet(Village.id(), LocalDate.of(2011, 5, 1)).statusCode())
                .isEqualTo(201);
    }

    private static void removeEachModuleAndBringItBack(Server server, Village kyrgyz) {
        well(server.sh("hashar:module-remove kyrgyzstan-currency"));
        HttpResponse<String> refused = kyrgyz.meet(Village.id(), LocalDate.of(2011, 6, 1));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:hashar:problem:module-not-installed");
        well(server.sh("hashar:module-install kyrgyzstan-currency"));
        assertThat(kyrgyz.meet(Village.id(), LocalDate.of(2011, 6, 1)).statusCode())
                .isEqualTo(201);

        well(server.sh("hashar:module-remove kyrgyzstan-training"));
        assertThat(server.get("/api/v1/countries/KG/training/topics").statusCode())
                .isEqualTo(503);
        well(server.sh("hashar:module-install kyrgyzstan-training"));
        assertThat(server.get("/api/v1/countries/KG/training/topics").statusCode())
                .isEqualTo(200);

        well(server.sh("hashar:module-remove kyrgyzstan-reporting"));
        assertThat(server.get("/api/v1/countries/KG/reports").statusCode()).isEqualTo(503);
        well(server.sh("hashar:module-install kyrgyzstan-reporting"));
        assertThat(server.get("/api/v1/countries/KG/reports").statusCode()).isEqualTo(200);
    }

    private static void removeTheCountryAndBringItBack(Server server, Village kyrgyz, String meeting) {
        well(server.sh("hashar:module-remove kyrgyzstan"));
        HttpResponse<String> refused = kyrgyz.meet(Village.id(), LocalDate.of(2011, 7, 1));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("urn:hashar:problem:country-not-installed");
        assertThat(server.get("/api/v1/groups/" + kyrgyz.group() + "/meetings/" + meeting)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/groups/" + kyrgyz.group() + "/statement?asOf=2011-12-31")
                        .statusCode())
                .isEqualTo(200);
        well(server.sh("hashar:module-install kyrgyzstan"));
        awaitReady(server, "KG");
        assertThat(kyrgyz.meet(Village.id(), LocalDate.of(2011, 7, 1)).statusCode())
                .isEqualTo(201);
    }

    /** Two that read and one that writes over REST, one that reads over SOAP. */
    private static Clients partners(Server server, Village village) {
        AtomicInteger day = new AtomicInteger();
        HttpRequest figure = server.request("/api/v1/figures/membership?country=TJ&groupType=MST&asOf=2011-05-05")
                .build();
        HttpRequest statement = server.request("/api/v1/groups/" + village.group() + "/statement?asOf=2011-03-31")
                .build();
        HttpRequest soap = server.request("/soap/partner/v1")
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Soap.membershipFigure("TJ", "2011-05-05")))
                .build();
        return new Clients()
                .calling(() -> figure, "\"groups\":1")
                .calling(() -> statement, "\"cash\"")
                .calling(() -> soap, ">1<")
                .calling(
                        () -> {
                            String id = Village.id();
                            String json = village.meeting(
                                    id, Village.FORMED.plusDays(40 + day.incrementAndGet() % 3000), "1.00");
                            return server.request("/api/v1/groups/" + village.group() + "/meetings/" + id)
                                    .header("Content-Type", "application/json")
                                    .PUT(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                                    .build();
                        },
                        "\"document\"");
    }

    /** Ids of the services that must outlive everything that happens to a country. */
    private static List<String> coreServices(Server server) {
        Server.Output output = server.sh("service:list -a");
        well(output);
        return CORE.stream().flatMap(name -> ids(output.out(), name).stream()).toList();
    }

    private static List<String> ids(String listing, String service) {
        // service:list prints the interfaces in brackets, then the properties, among them service.id.
        List<String> ids = new ArrayList<>();
        for (String entry : listing.split("(?m)^(?=\\[)", -1)) {
            Matcher id = SERVICE_ID.matcher(entry);
            if (entry.contains(service) && id.find()) {
                ids.add(service + "#" + id.group(1));
            }
        }
        assertThat(ids).as("services " + service + " in\n" + listing).isNotEmpty();
        return ids;
    }

    static void awaitReady(Server server, String country) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!server.get("/api/v1/countries/" + country).body().contains("\"READY\"")) {
            assertThat(System.nanoTime()).as(country + " is not ready").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    static void well(Server.Output output) {
        assertThat(output.status()).as("%s", output).isZero();
    }
}
