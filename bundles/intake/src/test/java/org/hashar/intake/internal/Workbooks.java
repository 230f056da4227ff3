package org.hashar.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Excel workbooks made for tests. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /**
     * A workbook of texts.
     *
     * @param sheets by their names, in their order, each with a line a row and bars between cells; a cell that begins with = is a formula
     */
    public static byte[] of(Map<String, String> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                names.append("<sheet name='" + sheet.getKey() + "' sheetId='" + number + "' r:id='r" + number + "'/>");
                relations.append(
                        "<Relationship Id='r" + number + "' Target='worksheets/sheet" + number + ".xml' Type='x'/>");
                entry(zip, "xl/worksheets/sheet" + number + ".xml", rows(sheet.getValue()));
            }
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'><sheets>" + names
                            + "</sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns='x'>" + relations + "</Relationships>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same workbook with a picture in it. */
    public static byte[] withPicture(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entry(zip, entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            entry(zip, "xl/media/image1.png", "a picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String rows(String lines) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
        for (String line : lines.lines().toList()) {
            xml.append("<row>");
            for (String cell : List.of(line.split("\\|", -1))) {
                String text = cell.strip();
                xml.append(
                        text.startsWith("=")
                                ? "<c><f>" + text.substring(1) + "</f><v>1</v></c>"
                                : "<c t='inlineStr'><is><t>" + text + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
