package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.NOW;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.fund.Book;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.hashar.api.report.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings and imports. */
class ImportResourcesTest {
    private static final UUID MAPPING = UUID.fromString("01931f2c-5d3a-7c41-9c1e-2f0b6a7d8e99");
    private static final ImportJob JOB = new ImportJob(
            ID,
            MAPPING,
            "list.csv",
            true,
            false,
            ImportJob.State.CHECKING,
            "CSV",
            "UTF-8",
            ";",
            100,
            40,
            0,
            2,
            0,
            20L,
            3L,
            NOW,
            null,
            NOW);
    private static final Contract CONTRACT = Contract.load();
    private static TestServer server;
    private static Fake imports;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
        imports = server.imports;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestServer.Answer send(String method, String path, String type, String body) {
        return server.send(server.request(path)
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    @Test
    void aMappingIsKeptAndShown() {
        imports.on("keep", args -> new Recorded<>((ImportMapping) args[1], true));
        TestServer.Answer answer = send(
                "PUT",
                "/import-mappings/" + MAPPING,
                "application/json",
                """
                {"name":"Lists","country":"TJ","kind":"PERSONS","language":"tg","dateFormat":"dd.MM.yyyy",
                 "columns":[{"column":"Ном","field":"GIVEN","legacyFont":true}]}
                """);
        assertThat(answer.status()).isEqualTo(201);
        CONTRACT.check("PUT", "/import-mappings/" + MAPPING, 201, answer.json());
        ImportMapping kept = (ImportMapping) imports.last("keep").get(1);
        assertThat(kept.id()).isEqualTo(MAPPING);
        assertThat(kept.columns().get(0).legacyFont()).isTrue();
    }

    @Test
    void aFormIsReadFromItsWorkbookAndShown() {
        Form form = new Form(
                MAPPING,
                "household",
                "2024-03",
                "Households",
                List.of(new Form.Question(
                        "member/sex", Form.Kind.CHOICE, null, List.of(new Form.Choice("1", "Female")))),
                NOW);
        byte[][] sent = {{}};
        server.forms.on("keep", args -> {
            try {
                sent[0] = ((InputStream) args[3]).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Recorded<>(form, true);
        });
        server.forms.on("require", args -> form);
        server.forms.on("list", args -> new Page<>(List.of(form), null));
        String path = "/forms/" + MAPPING;
        TestServer.Answer answer = send("PUT", path + "?version=vAbc", BookFormat.XLSX_TYPE, "PK..");
        assertThat(answer.status()).isEqualTo(201);
        CONTRACT.check("PUT", path, 201, answer.json());
        assertThat(new String(sent[0], StandardCharsets.UTF_8)).isEqualTo("PK..");
        assertThat(server.forms.last("keep").subList(1, 3)).containsExactly(MAPPING, "vAbc");
        CONTRACT.check("GET", path, 200, server.get(path).json());
        CONTRACT.check("GET", "/forms", 200, server.get("/forms?limit=1").json());
        assertThat(server.get("/forms/x").status()).isEqualTo(422);
    }

    @Test
    void aFormForRegisteringIsAWorkbookOfThreeSheets(@TempDir Path folder) throws IOException {
        server.forms.on("registration", args -> Stream.of("survey", "choices", "settings")
                .map(name -> new Book(
                        name,
                        name,
                        List.of(new Table.Column("a", "a", false)),
                        List.of(Table.Row.line("b")).iterator()))
                .toList());
        HttpResponse<byte[]> answer = server.bytes(server.request("/forms/registration?country=TJ"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(BookFormat.XLSX_TYPE);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"registration-TJ.xlsx\"");
        Map<String, String> parts = new HashMap<>();
        Path file = Files.write(folder.resolve("form.xlsx"), answer.body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/workbook.xml")).contains("\"survey\"", "\"choices\"", "\"settings\"");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<t>a</t>", "<t>b</t>");
        assertThat(server.forms.last("registration").subList(1, 3)).containsExactly("TJ", Locale.ENGLISH);
        assertThat(server.get("/forms/registration").status()).isEqualTo(422);
    }

    @Test
    void aFileLargerThanAnyOtherBodyIsHandedOverAsItIs() {
        long[] bytes = {0};
        imports.on("start", args -> {
            try {
                bytes[0] = ((InputStream) args[2]).readAllBytes().length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Recorded<>(JOB, true);
        });
        String path = "/imports/" + ID;
        TestServer.Answer answer = send(
                "PUT",
                path + "?mapping=" + MAPPING + "&fileName=list.csv&dryRun=true&encoding=windows-1251",
                "text/csv",
                "x".repeat(BodyLimit.BYTES + 1));
        assertThat(answer.status()).isEqualTo(201);
        CONTRACT.check("PUT", path, 201, answer.json());
        assertThat(bytes[0]).isEqualTo(BodyLimit.BYTES + 1);
        assertThat(imports.last("start").get(1))
                .isEqualTo(new ImportDraft(ID, MAPPING, "list.csv", true, false, "windows-1251"));
    }

    @Test
    void rowsAreConfirmedByTheirNumbersInADryRunOnly() {
        imports.on("start", args -> new Recorded<>(JOB, true));
        String path = "/imports/" + ID + "?mapping=" + MAPPING + "&fileName=list.csv";
        assertThat(send("PUT", path + "&confirmedIn=" + MAPPING + "&confirmed=17,4", "text/csv", "x")
                        .status())
                .isEqualTo(201);
        assertThat(imports.last("start").get(1))
                .isEqualTo(new ImportDraft(
                        ID,
                        MAPPING,
                        "list.csv",
                        false,
                        false,
                        null,
                        new ImportDraft.Confirmation(MAPPING, new TreeSet<>(List.of(4L, 17L)))));
        TestServer.Answer alone = send("PUT", path + "&confirmed=all", "text/csv", "x");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.body()).contains("/confirmedIn", "not-a-whole-number");
    }

    @Test
    void findingsAreToldInTheLanguageOfTheReader() {
        imports.on(
                "findings",
                args -> new Page<>(
                        List.of(new ImportFinding(
                                3, "Деҳа", "unknown-place", List.of("Surkh (1111, Chorkuh)"), true, "Surk")),
                        "3000"));
        String path = "/imports/" + ID + "/findings";
        TestServer.Answer answer = server.send(server.request(path).header("Accept-Language", "ru"));
        CONTRACT.check("GET", path, 200, answer.json());
        assertThat(answer.json().at("/items/0/message").asText()).contains("Surkh (1111, Chorkuh)", "нет");
        assertThat(answer.json().at("/items/0/value").asText()).isEqualTo("Surk");
    }

    @Test
    void theResultIsAFileWithWhatBecameOfEachRow() {
        imports.on("result", args -> new ImportService.Result() {
            @Override
            public List<String> columns() {
                return List.of("Ном", "Status", "Reason");
            }

            @Override
            public Iterator<List<String>> rows() {
                return List.of(List.of("=Ситора", "refused", "Деҳа: no, such")).iterator();
            }

            @Override
            public void close() {
                imports.calls.add(new Fake.Call("closed", List.of()));
            }
        });
        TestServer.Answer answer = server.send(server.request("/imports/" + ID + "/result?format=csv"));
        assertThat(answer.body()).isEqualTo("Ном,Status,Reason\r\n'=Ситора,refused,\"Деҳа: no, such\"\r\n");
        assertThat(imports.last("closed")).isEmpty();
    }

    @Test
    void anImportIsWatchedResumedAndTakenBack() {
        imports.on("require", args -> JOB);
        imports.on("resume", args -> JOB);
        imports.on("undo", args -> JOB);
        imports.on("list", args -> new Page<>(List.of(JOB), null));
        for (Map.Entry<String, String> call : Map.of(
                        "/imports",
                        "GET",
                        "/imports/" + ID,
                        "GET",
                        "/imports/" + ID + "/resume",
                        "POST",
                        "/imports/" + ID + "/undo",
                        "POST")
                .entrySet()) {
            TestServer.Answer answer = send(call.getValue(), call.getKey(), "application/json", null);
            assertThat(answer.status()).as(call.getKey()).isEqualTo(200);
            CONTRACT.check(call.getValue(), call.getKey(), 200, answer.json());
        }
        assertThat(imports.last("undo").get(1)).isEqualTo(ID);
    }
}
