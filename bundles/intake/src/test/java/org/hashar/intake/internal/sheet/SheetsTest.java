package org.hashar.intake.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private static final Limits LIMITS = new Limits(1000, 50, 40L << 20, 4L << 20);
    private static final String LIST = "Ном;Деҳа\nСитора;Ёрӣ\n";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private List<String> read(Path file, String encoding) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Sheet sheet = Sheets.open(file, encoding, LIMITS)) {
            rows.add(sheet.facts().format() + " " + sheet.facts().encoding() + " "
                    + sheet.facts().delimiter());
            rows.add(String.join("|", sheet.columns()));
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.number() + ":"
                        + String.join(
                                "|",
                                row.cells().stream()
                                        .map(cell -> cell.kind() == Cell.Kind.TEXT
                                                ? cell.text()
                                                : cell.kind() + " " + cell.text())
                                        .toList()));
            }
        }
        return rows;
    }

    private String refusal(Path file) {
        RefusedFileException refused = catchThrowableOfType(RefusedFileException.class, () -> read(file, null));
        return refused.code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsOfUnicodeAreFoundOutAndSaid(String name) throws IOException {
        Charset charset = Charset.forName(name);
        assertThat(read(file(LIST.getBytes(charset)), null))
                .containsExactly("CSV " + name + " ;", "Ном|Деҳа", "2:Ситора|Ёрӣ");
        assertThat(read(file(("\uFEFF" + LIST).getBytes(charset)), null).get(0)).isEqualTo("CSV " + name + " BOM ;");
    }

    @Test
    void windows1251IsFoundOutWhereItIsNoUtf8() throws IOException {
        byte[] russian = "Имя,Село\nСитора,Чимген\n".getBytes(Charset.forName("windows-1251"));
        assertThat(read(file(russian), null)).containsExactly("CSV windows-1251 ,", "Имя|Село", "2:Ситора|Чимген");
    }

    @Test
    void oneDamagedCellIsToldAndDoesNotTurnAWholeFileIntoAnotherEncoding() throws IOException {
        byte[] bytes = (LIST.repeat(20) + "Далер;x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE3;
        List<String> rows = read(file(bytes), null);
        assertThat(rows.get(0)).isEqualTo("CSV UTF-8 ;");
        assertThat(rows.get(rows.size() - 1)).isEqualTo("41:Далер|DAMAGED \uFFFD");
    }

    @Test
    void quotedCellsKeepDelimitersQuotationMarksAndLines() throws IOException {
        assertThat(read(
                        file("a\tb\n\"x\ty\"\t\"say \"\"so\"\"\nnow\"\r\n\n z \t\n".getBytes(StandardCharsets.UTF_8)),
                        null))
                .containsExactly("CSV UTF-8 TAB", "a|b", "2:x\ty|say \"so\"\nnow", "4:z|");
        assertThat(refusal(file("a,b\n\"x".getBytes(StandardCharsets.UTF_8)))).isEqualTo("quotation-not-ended");
    }

    @Test
    void tooManyRowsColumnsAndLettersAreRefused() throws IOException {
        assertThat(refusal(file("a\nx\n".repeat(600).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("too-many-rows");
        assertThat(refusal(file(",".repeat(60).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("too-many-columns");
        assertThat(refusal(file("x".repeat(40_000).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("cell-too-long");
    }

    @Test
    void whatIsNoTableIsRefusedByWhatItIs() throws IOException {
        assertThat(refusal(file(new byte[0]))).isEqualTo("file-empty");
        assertThat(refusal(file("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("not-a-table");
        byte[] locked = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        assertThat(refusal(file(locked))).isEqualTo("old-or-locked-workbook");
        assertThat(refusal(zip(Map.of("word/document.xml", "<w/>")))).isEqualTo("not-a-table");
        assertThat(refusal(file(new byte[] {'P', 'K', 3, 4, 0}))).isEqualTo("not-a-table");
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class, () -> read(file(LIST.getBytes(StandardCharsets.UTF_8)), "KOI8-R"));
        assertThat(refused.code()).isEqualTo("unknown-encoding");
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path workbook(String rows, String strings) throws IOException {
        return zip(bookParts(rows, strings));
    }

    private static Map<String, String> bookParts(String rows, String strings) {
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId2'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/first.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\.mm\\.yyyy'/></numFmts><cellStyleXfs><xf/>"
                        + "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>"
                        + "</styleSheet>",
                "xl/sharedStrings.xml",
                "<sst>" + strings + "</sst>",
                "xl/worksheets/first.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static final String STRINGS = "<si><t>Ном</t></si><si><r><t>Сит</t></r><r><t>ора</t></r></si>";
    private static final String HEADINGS =
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>z</t></is></c></row>";

    @Test
    void workbooksGiveTextsNumbersAndDaysAsTheyAreShown() throws IOException {
        Path file = workbook(
                HEADINGS
                        + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='2'><v>40664</v></c>"
                        + "<c r='C3'><v>5000.0200000000004</v></c><c r='D3' s='1'><v>40664.5</v></c></row>",
                STRINGS);
        assertThat(read(file, null))
                .containsExactly("XLSX null null", "Ном||z", "3:Ситора|DAY 2011-05-01|NUMBER 5000.02|NUMBER 40664.5");
    }

    /** One of the documents behind the programmes has its lists as empty images: nobody may take what is not there for nothing. */
    @Test
    void picturesAreCountedBecauseNothingInThemIsRead() throws IOException {
        Map<String, String> parts = new java.util.HashMap<>(bookParts(HEADINGS, STRINGS));
        try (Sheet plain = Sheets.open(zip(parts), null, LIMITS)) {
            assertThat(plain.facts().pictures()).isZero();
        }
        parts.put("xl/media/image1.png", "");
        parts.put("xl/media/image2.png", "");
        try (Sheet pictures = Sheets.open(zip(parts), null, LIMITS)) {
            assertThat(pictures.facts().pictures()).isEqualTo(2);
        }
    }

    @Test
    void formulasAndTheirErrorsAreToldWhereTheyStand() throws IOException {
        Path file = workbook(
                HEADINGS
                        + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='e'><v>#REF!</v></c>"
                        + "<c r='C2' t='str'><f>A1</f><v>x</v></c></row>",
                STRINGS);
        assertThat(read(file, null).get(2)).isEqualTo("2:FORMULA 2|FORMULA #REF!|FORMULA x");
    }

    @Test
    void aZipBombIsRefusedWhileItIsUnpacked() throws IOException {
        assertThat(refusal(workbook(HEADINGS + "<row r='2'>" + " ".repeat(20 << 20) + "</row>", STRINGS)))
                .isEqualTo("zip-bomb");
    }

    @Test
    void aWorkbookWhoseTextsDoNotFitIntoMemoryIsRefused() throws IOException {
        StringBuilder strings = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 200_000; i++) {
            strings.append("<si><t>").append(random.nextLong()).append("</t></si>");
        }
        assertThat(refusal(workbook(HEADINGS, strings.toString()))).isEqualTo("workbook-texts-too-large");
    }

    @Test
    void workbooksWithEntitiesOrBrokenXmlAreRefused() throws IOException {
        Path entities = zip(
                Map.of(
                        "xl/workbook.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><workbook><sheets><sheet name='&x;'/></sheets></workbook>"));
        assertThat(refusal(entities)).isIn("damaged-workbook", "file-empty");
        assertThat(refusal(workbook(HEADINGS + "<row r='2'><c", STRINGS))).isEqualTo("damaged-workbook");
        assertThat(refusal(workbook(HEADINGS + "<row r='1001'/>", STRINGS))).isEqualTo("too-many-rows");
    }
}
