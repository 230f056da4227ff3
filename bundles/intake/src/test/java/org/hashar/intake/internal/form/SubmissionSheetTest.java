package org.hashar.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.World;
import org.hashar.intake.internal.sheet.Cell;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.Origin;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.intake.internal.sheet.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionSheetTest {
    private static final String[] TWO = {"Ситора,Раҳимова,1,1980-03-05", "Далер,Раҳимов,2,"};
    private static FormVersions forms;

    @TempDir
    Path folder;

    @BeforeAll
    static void keep() throws IOException {
        forms = new FormVersions("household", List.of(Samples.read(Samples.workbook("1"), null)));
    }

    private static ImportMapping mapping(String given, String... others) {
        List<ImportMapping.Column> columns = new ArrayList<>();
        columns.add(World.column(ImportField.GIVEN, given));
        for (String other : others) {
            columns.add(World.column(ImportField.FAMILY, other));
        }
        return new ImportMapping(
                new UUID(1, 1), "m", "TJ", ImportMapping.Kind.PERSONS, "tg", null, null, "household", columns);
    }

    private Sheet open(String content, ImportMapping mapping) throws IOException {
        return SubmissionSheet.open(
                Files.writeString(folder.resolve("file"), content), forms, mapping, Limits.ofRows(1000));
    }

    /** As {@code place: cell of a column, cell of another}. */
    private List<String> rows(String content, ImportMapping mapping, String... columns) throws IOException {
        List<String> told = new ArrayList<>();
        try (Sheet sheet = open(content, mapping)) {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    Cell cell = row.cell(sheet.columns().indexOf(column));
                    cells.add((cell.kind() == Cell.Kind.TEXT ? "" : cell.kind() + " ") + cell.text());
                }
                Origin.Fault fault = row.origin().fault();
                told.add(row.origin().place() + ": " + String.join(", ", cells) + (fault == null ? "" : fault.code()));
            }
        }
        return told;
    }

    private String refusal(String content) {
        return catchThrowableOfType(
                        RefusedFileException.class, () -> rows(content, mapping("member/given"), "member/given"))
                .code();
    }

    @Test
    void everyMemberOfARepeatIsARowWithTheAnswersAroundIt() throws IOException {
        List<String> expected = List.of(
                "member[1]/given: Ситора, Сурх, 1, зан, DAY 1980-03-05, NUMBER 69.5, wheat rice",
                "member[2]/given: Далер, Сурх, 2, мард, , NUMBER 69.5, wheat rice");
        String[] columns = {
            "member/given",
            "place/village",
            "member/sex",
            "member/sex/label",
            "member/born",
            "place/position/longitude",
            "crops"
        };
        ImportMapping mapping = mapping("member/given");
        assertThat(rows(Samples.xml("1", "a", TWO), mapping, columns)).isEqualTo(expected);
        assertThat(rows("[" + Samples.kobo("1", "a", TWO) + "]", mapping, columns))
                .isEqualTo(expected);
        assertThat(rows(Samples.kobo("1", "a", TWO), mapping, columns)).isEqualTo(expected);
    }

    @Test
    void aMappingThatReadsNoRepeatGetsOneRow() throws IOException {
        assertThat(rows(Samples.xml("1", "a", TWO), mapping("place/village"), "place/district", "member/given"))
                .containsExactly("place/village: Исфара, ");
        assertThat(rows(Samples.xml("1", "a"), mapping("member/given"), "place/district"))
                .containsExactly("member/given: Исфара");
    }

    @Test
    void readsWhatLiesInEachOtherAsOdkCentralTellsIt() throws IOException {
        String central =
                """
                {"value":[{"__id":"uuid:a","__system":{"formVersion":"1"},"place":{"village":"Сурх",
                "position":{"type":"Point","coordinates":[69.5,40.1,0]}},
                "member":[{"given":"Ситора","__id":"x"}],"crops":null}],"@odata.nextLink":"https://x"}
                """;
        try (Sheet sheet = open(central, mapping("member/given"))) {
            Row row = sheet.next();
            assertThat(row.origin().instance()).isEqualTo("a");
            assertThat(row.cell(sheet.columns().indexOf("place/position/latitude"))
                            .text())
                    .isEqualTo("40.1");
            assertThat(row.cell(sheet.columns().indexOf("member/given")).text()).isEqualTo("Ситора");
            assertThat(sheet.next()).isNull();
            assertThat(sheet.notes()).containsExactly(new Sheet.Note("meta/instanceID", "submissions-more-elsewhere"));
        }
    }

    @Test
    void tellsOfAttachmentsWithoutReadingThem() throws IOException {
        try (Sheet sheet = open(Samples.xml("1", "a", TWO), mapping("member/given"))) {
            assertThat(sheet.columns()).contains("member/year").doesNotContain("member/photo");
            assertThat(sheet.notes()).containsExactly(new Sheet.Note("member/photo", "attachment-left-out"));
        }
    }

    @Test
    void severalSubmissionsMayLieInElementsAroundThem() throws IOException {
        String two = "<?xml version='1.0'?><!-- x --><submissions><data>" + Samples.xml("1", "a", TWO[0])
                + "</data><data>" + Samples.xml("1", "b", TWO) + "</data></submissions>";
        assertThat(rows(two, mapping("member/given"), "meta/instanceID", "member/given"))
                .containsExactly(
                        "member[1]/given: a, Ситора", "member[1]/given: b, Ситора", "member[2]/given: b, Далер");
    }

    @Test
    void whatKeepsASubmissionOutIsToldOfItsRow() throws IOException {
        String all = "<all>" + Samples.xml("2", "a", TWO) + Samples.xml("1", "", TWO)
                + Samples.xml("1", "b").replace("household", "garden")
                + Samples.xml("1", "c").replace("version='1'", "version='1' encrypted='yes'")
                + Samples.xml("1 (2024-03-02 10:00:00)", "d", TWO[0])
                + Samples.xml("1", "e", TWO[0]).replace("version='1'", "") + "</all>";
        assertThat(rows(all, mapping("member/given")))
                .containsExactly(
                        ": form-version-unknown",
                        ": submission-without-id",
                        ": submission-of-other-form",
                        ": submission-encrypted",
                        "member[1]/given: ",
                        "member[1]/given: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a id=\"household\">&e;</a>', xml-document-type",
        "'<a id=\"household\">&e;</a>', xml-not-well-formed",
        "'<a id=\"household\">', xml-not-well-formed",
        "'<a><b/></a>', not-submissions",
        "'<a><b><c><d><e><f id=\"household\"/></e></d></c></b></a>', not-submissions",
        "'name,village', not-submissions",
        "'', not-submissions",
        "'[]', not-submissions",
        "'[1]', not-submissions",
        "'{\"count\":0,\"results\":[]}', not-submissions",
        "'{\"results\":[{\"a\":}]}', json-not-well-formed",
        "'[{\"a\":\"b\"', json-not-well-formed",
    })
    void refusesWhatIsNoneOrWouldHarm(String content, String code) {
        assertThat(refusal(content)).isEqualTo(code);
    }

    @Test
    void refusesASubmissionThatIsTooLargeToHold() {
        assertThat(refusal("<a id='household'>" + "<b/>".repeat(30_000) + "</a>"))
                .isEqualTo("submission-too-large");
        assertThat(refusal("<a id='household'>" + "<b>".repeat(100) + "</b>".repeat(100) + "</a>"))
                .isEqualTo("submission-too-large");
        assertThat(refusal("[{\"" + "a/".repeat(100) + "b\":1}]")).isEqualTo("submission-too-large");
        assertThat(refusal("[{\"a\":\"" + "x".repeat(40_000) + "\"}]")).isEqualTo("json-not-well-formed");
        assertThat(refusal("<a id='household'><b>" + "x".repeat(40_000) + "</b></a>"))
                .isEqualTo("answer-too-long");
    }

    @Test
    void aFormThatIsNotKeptIsSaid() {
        FormVersions none = new FormVersions("household", List.of());
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class,
                () -> SubmissionSheet.open(
                        Files.writeString(folder.resolve("file"), "[]"), none, mapping("a"), Limits.ofRows(10)));
        assertThat(refused.code()).isEqualTo("form-not-known");
    }

    @Test
    void theSameAnswersHaveTheSameDigestHoweverTheyAreSent() throws IOException {
        try (Sheet xml = open(Samples.xml("1", "a", TWO[0]), mapping("member/given"))) {
            Origin origin = xml.next().origin();
            try (Sheet json = open(Samples.kobo("1", "a", TWO[0]), mapping("member/given"))) {
                assertThat(json.next().origin()).isEqualTo(origin);
            }
        }
        try (Sheet other = open(Samples.xml("1", "a", "Зебо,Раҳимова,1,1980-03-05"), mapping("member/given"))) {
            Row row = other.next();
            try (Sheet xml = open(Samples.xml("1", "a", TWO[0]), mapping("member/given"))) {
                assertThat(xml.next().origin().digest())
                        .isNotEqualTo(row.origin().digest());
            }
        }
    }
}
