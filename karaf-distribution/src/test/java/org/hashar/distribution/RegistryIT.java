package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The registry on a running server: a list is tried, imported through a restart and taken back; lists are given out, of those who agree. */
class RegistryIT {
    private static final int ROWS = 20_000;
    private static final String HEADINGS = "Насаб;Ном;Ҷинс;Таваллуд;Ҷамоат;Ноҳия\n";
    private static final String MAPPING =
            """
            {"name":"Jamoat lists","country":"TJ","kind":"PERSONS","language":"tg","dateFormat":"dd.MM.yyyy","columns":[
              {"column":"Насаб","field":"FAMILY","legacyFont":false},
              {"column":"Ном","field":"GIVEN","legacyFont":false},
              {"column":"Ҷинс","field":"SEX","legacyFont":false},
              {"column":"Таваллуд","field":"BIRTH_DATE","legacyFont":false},
              {"column":"Ҷамоат","field":"TERRITORY_NAME","legacyFont":false},
              {"column":"Ноҳия","field":"TERRITORY_PARENT","legacyFont":false}]}""";

    @Test
    void takesAListInThroughARestartAndGivesListsOutOnH2() throws IOException {
        try (Server server = Server.inNewFolder("registry-h2").start()) {
            journey(server);
        }
    }

    @Test
    void takesAListInThroughARestartAndGivesListsOutOnPostgres() throws IOException {
        try (Postgres postgres = Postgres.start();
                Server server = postgres.configure(Server.inNewFolder("registry-postgres"))
                        .start()) {
            journey(server);
        }
    }

    private static void journey(Server server) throws IOException {
        HotCountryIT.well(server.sh("hashar:module-install tajikistan"));
        HotCountryIT.awaitReady(server, "TJ");
        String mapping = Village.id();
        created(server.put("/api/v1/import-mappings/" + mapping, MAPPING));
        assertThat(server.sh("hashar:import-mapping-list TJ").out()).contains("Jamoat lists", mapping);
        dryRun(server, mapping);
        importAndTakeBack(server, mapping);
        Village village = Village.inTajikistan(server, 2);
        household(server, village);
        consents(server, village.members());
        area(server);
    }

    private static void dryRun(Server server, String mapping) {
        String id = Village.id();
        send(
                server,
                id,
                mapping,
                "&dryRun=true",
                HEADINGS
                        + "Санҷарова;Сомона;ж;04.05.1979;Навгилем;Исфара\n"
                        + "Санҷарова;Сомона;ж;31.02.1980;Навгилем;Исфара\n"
                        + "Санҷаров;Сомон;м;01.03.1981;Нестдеҳа;Исфара\n");
        assertThat(await(server, id, "DONE")).contains("\"rows\":3,", "\"made\":0,", "\"refused\":2,");
        String findings = read(server, "/imports/" + id + "/findings");
        assertThat(findings)
                .contains("\"row\":3,\"column\":\"Таваллуд\"", "\"row\":4,\"column\":\"Ҷамоат\"")
                .contains("\"value\":\"31.02.1980\"", "\"value\":\"Нестдеҳа\"");
        assertThat(lines(server, "/exports/persons?country=TJ&format=csv")).hasSize(1);
        assertThat(server.sh("hashar:import " + id).status())
                .as("rows are wrong")
                .isEqualTo(1);
    }

    /** The server is stopped while it writes, goes on by itself, and what it brought goes out again whole. */
    private static void importAndTakeBack(Server server, String mapping) throws IOException {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < ROWS; i++) {
            file.append("Санҷарова;Сомона;ж;01.01.").append(1950 + i % 50).append(";Навгилем;Исфара\n");
        }
        String id = Village.id();
        send(server, id, mapping, "", file.toString());
        HotCountryIT.well(server.launcher("stop"));
        server.start();
        HotCountryIT.awaitReady(server, "TJ");
        assertThat(await(server, id, "DONE")).contains("\"made\":" + ROWS + ",", "\"refused\":0,");
        assertThat(lines(server, "/exports/persons?country=TJ&format=csv")).hasSize(ROWS + 1);
        assertThat(entries(server.download("/api/v1/exports/persons?country=TJ&format=xlsx")))
                .contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");

        HotCountryIT.well(server.sh("hashar:import --undo " + id));
        assertThat(await(server, id, "UNDONE")).contains("\"made\":0,", "\"kept\":0,");
        assertThat(lines(server, "/exports/persons?country=TJ&format=csv")).hasSize(1);
    }

    private static void household(Server server, Village village) {
        String household = Village.id();
        created(server.put("/api/v1/households/" + household, "{\"country\":\"TJ\",\"territory\":\"3505220-J01\"}"));
        String head = village.members().get(0);
        created(server.put(
                "/api/v1/households/" + household + "/members/" + Village.id(),
                "{\"person\":\"" + head + "\",\"relation\":\"HEAD\",\"from\":\"2010-01-01\"}"));
        assertThat(read(server, "/persons/" + head + "/households")).contains(household);
        assertThat(lines(server, "/exports/households?country=TJ&format=csv")).hasSize(2);
    }

    /** Both agree to be named to partners, one no longer: from then on only the other is in a list that says what for. */
    private static void consents(Server server, List<String> members) {
        String text = Village.id();
        created(
                server.put(
                        "/api/v1/consent-texts/" + text,
                        """
                {"country":"TJ","purpose":"SHARING_WITH_PARTNERS","from":"2011-01-01","asksAnew":false,\
                "wordings":[{"language":"tg","text":"Розӣ ҳастам."}]}"""));
        String clinic = organisation(server, "Legal clinic");
        String agreement = Village.id();
        created(server.put(
                "/api/v1/agreements/" + agreement,
                """
                {"kind":"DATA_SHARING","title":"Lists for legal help","parties":["%s","%s"],\
                "signedOn":"2011-01-01","from":"2011-01-01"}"""
                        .formatted(clinic, organisation(server, "Programme"))));
        String purpose = "?country=TJ&format=csv&purpose=SHARING_WITH_PARTNERS";
        assertThat(server.get("/api/v1/exports/persons" + purpose).statusCode())
                .as("nobody is named as who gets it")
                .isEqualTo(422);
        purpose += "&recipient=" + clinic + "&agreement=" + agreement;
        String list = "/exports/persons" + purpose;
        assertThat(lines(server, list)).hasSize(1);
        for (String member : members) {
            created(server.put(
                    "/api/v1/persons/" + member + "/consents/" + Village.id(),
                    """
                    {"text":"%s","language":"tg","giver":"%s","from":"2011-02-01"}"""
                            .formatted(text, member)));
        }
        assertThat(lines(server, list)).hasSize(3);
        created(server.put(
                "/api/v1/releases/" + Village.id(),
                """
                {"purpose":"SHARING_WITH_PARTNERS","recipient":"Legal clinic","organisation":"%s","agreement":"%s",\
                "on":"2011-03-01","underWay":false,"persons":["%s"]}"""
                        .formatted(clinic, agreement, members.get(0))));
        HttpResponse<String> withdrawal = server.post(
                "/api/v1/persons/" + members.get(0) + "/consents/withdrawal",
                "{\"purpose\":\"SHARING_WITH_PARTNERS\",\"on\":\"2011-06-01\"}");
        assertThat(withdrawal.statusCode()).as(withdrawal.body()).isEqualTo(200);
        assertThat(withdrawal.body()).contains("Legal clinic");
        assertThat(lines(server, list)).hasSize(2).last().asString().contains("Member 1");
        assertThat(lines(server, "/exports/persons?country=TJ&format=csv")).hasSize(3);
        assertThat(lines(server, "/exports/household-members" + purpose)).hasSize(1);
    }

    private static String organisation(Server server, String name) {
        String id = Village.id();
        created(server.put(
                "/api/v1/organisations/" + id,
                "{\"country\":\"TJ\",\"kind\":\"NATIONAL_NGO\",\"name\":\"" + name + "\"}"));
        return id;
    }

    private static void area(Server server) {
        created(
                server.put(
                        "/api/v1/areas/" + Village.id(),
                        """
                {"country":"TJ","code":"TWO-JAMOATS","names":[{"language":"en","text":"Two jamoats"}],\
                "parts":[{"territory":"3505220-J01"},{"territory":"3505220-J02"}]}"""));
        assertThat(read(server, "/areas/search?country=TJ&text=two%20jamoats")).contains("TWO-JAMOATS");
        assertThat(read(server, "/areas/search?country=TJ&text=Karategin")).contains("RASHT-VALLEY");
        assertThat(read(server, "/figures/membership?country=TJ&territory=TWO-JAMOATS&asOf=2011-05-05"))
                .contains("\"persons\":2,");
    }

    private static void send(Server server, String id, String mapping, String more, String file) {
        HttpResponse<String> answer = server.send(
                server.request("/api/v1/imports/" + id + "?mapping=" + mapping + "&fileName=list.csv" + more)
                        .header("Content-Type", "text/csv")
                        .PUT(HttpRequest.BodyPublishers.ofString(file)));
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
    }

    private static String await(Server server, String job, String state) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        String told = read(server, "/imports/" + job);
        while (!told.contains("\"state\":\"" + state + "\"")) {
            assertThat(System.nanoTime()).as(told).isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
            told = read(server, "/imports/" + job);
        }
        return told;
    }

    private static List<String> lines(Server server, String path) {
        return read(server, path).lines().toList();
    }

    /** By the list at the end of the file, as spreadsheet programs read it: what is streamed does not know its sizes before. */
    private static List<String> entries(byte[] workbook) throws IOException {
        Path file = Files.write(Distribution.work("workbook").resolve("persons.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String read(Server server, String path) {
        HttpResponse<String> answer = server.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
