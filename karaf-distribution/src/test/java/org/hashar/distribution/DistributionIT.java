package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One server from the archive: what it opens, what it refuses, and one meeting over both transports. */
class DistributionIT {
    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static Village village;

    @BeforeAll
    static void start() {
        server = Server.inNewFolder("distribution").start();
        HotCountryIT.well(server.sh("hashar:module-install tajikistan"));
        HotCountryIT.awaitReady(server, "TJ");
        village = Village.inTajikistan(server, 30);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bootsWithoutNetworkInAnEmptyHome() {
        Server offline = Server.inNewFolder("offline");
        assumeTrue(
                offline.execute(List.of("unshare", "-n", "true"), "").status() == 0,
                "this machine lets us take the network away from nobody");
        String hashar = Distribution.home().resolve("bin/hashar").toString();
        Server.Output output = offline.execute(
                List.of(
                        "unshare",
                        "-n",
                        "sh",
                        "-c",
                        "ip link set lo up && '" + hashar + "' start && '" + hashar
                                + "' sh 'hashar:module-install kyrgyzstan' && '" + hashar + "' status; s=$?; '"
                                + hashar + "' stop; exit $s"),
                "");
        HotCountryIT.well(output);
    }

    @Test
    void bringsAModuleBackWhenWhereItCameFromIsThereAgain() throws IOException {
        try (Server late = Server.inNewFolder("late")) {
            Path features = late.data().resolve("late-features.xml");
            Path kept = Files.createDirectories(late.data().resolve("hashar"));
            Files.writeString(kept.resolve("modules"), "hashar-given-up\nhashar-late\n");
            Files.writeString(kept.resolve("repositories"), features.toUri() + "\n");
            CompletableFuture<Server> started = CompletableFuture.supplyAsync(late::start);
            // The shell's keys are made when the server has not become ready for a while.
            soon(() -> late.sh("hashar:module-remove given-up").status() == 0);
            soon(() -> !late.get("/health/ready").body().contains("given-up"));
            assertThat(late.get("/health/ready").body()).contains("hashar-late");
            Files.writeString(
                    features,
                    "<features name='hashar-late-1' xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'>"
                            + "<feature name='hashar-late' version='1.0.0'/></features>");
            started.join();
            assertThat(late.sh("hashar:module-list").out()).contains("late");
            assertThat(kept.resolve("modules")).hasContent("hashar-late");
        }
    }

    private static void soon(BooleanSupplier done) {
        for (int i = 0; !done.getAsBoolean(); i++) {
            assertThat(i).as("seconds waited").isLessThan(60);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void exportsNoPackageTwiceButTheKnownTwo() {
        Server.Output output = server.sh("package:exports -d");
        HotCountryIT.well(output);
        Set<String> twice = new TreeSet<>();
        for (String line : output.out().lines().toList()) {
            String name = line.replaceAll("\\x1b\\[[0-9;]*m", "").trim().split("[ │|]", -1)[0];
            if (name.contains(".")) {
                twice.add(name);
            }
        }
        assertThat(twice).isSubsetOf("javax.transaction.xa", "org.apache.karaf.features.extension");
    }

    @Test
    void listensOnLoopbackForHttpAndTheShellAndNothingElse() throws IOException {
        assertThat(listeners(server.pid()))
                .containsExactlyInAnyOrder("127.0.0.1:" + server.httpPort(), "127.0.0.1:" + server.sshPort());
    }

    @Test
    void makesAPasswordAtFirstStartThatOnlyItsOwnerCanRead() throws IOException {
        try (Server fresh = Server.inNewFolder("password").without("HASHAR_ADMIN_PASSWORD")) {
            Server.Output started = fresh.launcher("start");
            HotCountryIT.well(started);
            Path file = fresh.data().resolve("initial-admin-password");
            String password = Files.readString(file).trim();
            assertThat(started.out()).contains(password);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(fresh.send(fresh.anonymous("/api/v1/countries")
                                    .header("Authorization", Server.basic("admin", password))
                                    .GET())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/countries",
                "/api/v1/openapi.yaml",
                "/api/v1/nothing-here",
                "/api/v1/figures/membership?country=TJ&asOf=2011-05-05",
                "/soap/partner/v1?wsdl",
                "/soap/partner/v1",
                "/metrics"
            })
    void answersNobodyWhoDoesNotSignIn(String path) {
        assertThat(server.send(server.anonymous(path).GET()).statusCode()).isEqualTo(401);
        assertThat(server.send(server.anonymous(path)
                                .header(
                                        "Authorization",
                                        Server.basic("nobody" + Integer.toHexString(path.hashCode()), "admin"))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsItsHealthToAnyone() {
        assertThat(server.send(server.anonymous("/health/live").GET()).statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.anonymous("/health/ready").GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsItsFiguresToTheAdministratorInTheTextThatPrometheusReads() {
        assertThat(server.get("/metrics").body())
                .containsPattern("(?m)^hashar_database_connections\\{.*state=\"active\".*} \\d")
                .containsPattern("(?m)^jvm_memory_used_bytes\\{");
    }

    @Test
    void takesOneMeetingFromRestAndSoapAsOne() {
        String id = Village.id();
        LocalDate date = LocalDate.of(2011, 4, 1);
        assertThat(village.meet(id, date).statusCode()).isEqualTo(201);
        assertThat(village.meet(id, date).statusCode()).isEqualTo(200);
        HttpResponse<String> again = Soap.call(server, Soap.recordMeeting(village, id, date, "5.00", "TJS"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).contains("created>false<");
        HttpResponse<String> other = Soap.call(server, Soap.recordMeeting(village, id, date, "6.00", "TJS"));
        assertThat(other.body()).contains("PartnerFault").contains("Conflict");
        assertThat(server.get("/api/v1/groups/" + village.group() + "/statement?asOf=2011-04-01")
                        .body())
                .contains("\"savings\":{\"amount\":\"150.00\",\"asset\":\"TJS\"}");
    }

    @Test
    void tellsAllThatIsWrongWithAMeetingAtOnceAndWritesNothing() {
        String id = Village.id();
        String broken = village.meeting(id, LocalDate.of(2011, 4, 8), "5.001")
                .replaceFirst(
                        "\"loans\":\\[]",
                        "\"loans\":[{\"id\":\"" + Village.id() + "\",\"person\":\""
                                + village.members().get(0) + "\",\"principal\":" + village.money("999999.00")
                                + ",\"dueOn\":\"2011-09-01\",\"purpose\":null}]");
        HttpResponse<String> answer = server.put("/api/v1/groups/" + village.group() + "/meetings/" + id, broken);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/contributions/0/amount").contains("/contributions/29/amount");
        assertThat(server.get("/api/v1/groups/" + village.group() + "/meetings/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotJson() {
        HttpResponse<String> answer =
                server.put("/api/v1/groups/" + village.group() + "/meetings/" + Village.id(), "{\"id\": ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:hashar:problem:malformed");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpResponse<String> answer = server.put(
                "/api/v1/groups/" + village.group() + "/meetings/" + Village.id(),
                "{\"note\":\"" + "x".repeat(3_000_000) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAnEntityBombOverSoap() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY c \"&a;&a;&a;&a;&a;\">]>"
                + Soap.membershipFigure("&c;", "2011-05-05");
        HttpResponse<String> answer = Soap.call(server, bomb);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("Fault").doesNotContain("aaaaaaaaaa").doesNotContain("Exception");
    }

    @Test
    void readsNoFileForAnExternalEntity() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + Soap.membershipFigure("&f;", "2011-05-05");
        assertThat(Soap.call(server, outside).body()).contains("Fault").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NBT", "NBKR", "CBR"})
    void refusesAnEntityBombInARatesFile(String source) {
        HttpResponse<String> answer = server.send(server.request("/api/v1/rates/" + source)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"a\">]><ValCurs>&a;</ValCurs>")));
        assertThat(answer.statusCode()).isIn(404, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instance:list", "jdbc:ds-list", "jms:info", "kar:list", "shell:exec ls", "no:such"})
    void knowsNoCommandThatCouldBeTurnedAgainstIt(String command) {
        assertThat(server.sh(command).status()).isNotZero();
    }

    @Test
    void hasNoPartOfTheContainerThatHasAPublishedHole() throws IOException {
        try (Stream<Path> files = Files.walk(Distribution.home().resolve("system"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .noneMatch(n -> n.matches(
                            ".*(karaf\\.instance|karaf\\.jdbc|karaf\\.jms|webconsole|jolokia|cxf-rt-transports-jms|"
                                    + "cxf-services-xkms|cxf-rt-databinding-aegis|connector-|karaf\\.management|"
                                    + "karaf\\.deployer).*\\.jar"));
        }
    }

    @Test
    void answersToACommandThatFailsWithAStatusThatIsNotZero() {
        Server.Output output = server.sh("hashar:figure --country XX --as-of 2011-05-05");
        assertThat(output.status()).isNotZero();
        assertThat(output.out() + output.err()).contains("XX").doesNotContain("Exception");
    }

    /** Addresses on which a process listens, by its sockets in /proc. */
    private static Set<String> listeners(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        }
        Set<String> addresses = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] cells = line.trim().split("\\s+", -1);
                if (cells.length > 9 && cells[3].equals("0A") && inodes.contains(cells[9])) {
                    addresses.add(address(cells[1]));
                }
            }
        }
        return addresses;
    }

    /** {@code 0100007F:1FF5} as {@code 127.0.0.1:8181}; the same for its form in IPv6. */
    private static String address(String hex) {
        String host = hex.substring(0, hex.indexOf(':'));
        int port = Integer.parseInt(hex.substring(hex.indexOf(':') + 1), 16);
        boolean loopback = host.equals("0100007F") || host.equals("0000000000000000FFFF00000100007F");
        return (loopback ? "127.0.0.1" : host) + ":" + port;
    }
}
