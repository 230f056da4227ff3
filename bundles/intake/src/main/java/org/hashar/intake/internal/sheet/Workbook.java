package org.hashar.intake.internal.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says beside its sheets.
 *
 * @param sheet part of the sheet that is read
 * @param otherSheets how many there are beside it
 * @param strings texts that are kept apart
 * @param days styles that show a number as a day
 */
record Workbook(String sheet, int otherSheets, boolean from1904, List<String> strings, BitSet days) {
    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Formats that every workbook has without saying so, and that show days, also those of East Asia. */
    private static final Set<Integer> BUILT_IN_DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** @param wanted name of the sheet, null for the first one */
    static Workbook read(Parts parts, Limits limits, @Nullable String wanted) throws IOException, XMLStreamException {
        XMLStreamReader main = parts.xml(MAIN, limits.strings());
        if (main == null) {
            throw new RefusedFileException("not-a-table");
        }
        String first = null;
        int sheets = 0;
        boolean from1904 = false;
        while (main.hasNext()) {
            if (main.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (main.getLocalName().equals("sheet")) {
                sheets++;
                boolean named = wanted == null || wanted.equalsIgnoreCase(main.getAttributeValue(null, "name"));
                first = first == null && named ? relation(main) : first;
            } else if (main.getLocalName().equals("workbookPr")) {
                String value = main.getAttributeValue(null, "date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
        }
        if (first == null) {
            throw wanted == null
                    ? new RefusedFileException("file-empty")
                    : new RefusedFileException("sheet-missing", wanted);
        }
        String target = targets(parts, limits).getOrDefault(first, "worksheets/sheet1.xml");
        String sheet = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return new Workbook(sheet, sheets - 1, from1904, strings(parts, limits), days(parts, limits));
    }

    private static @Nullable String relation(XMLStreamReader sheet) {
        String id = sheet.getAttributeValue(RELATIONS, "id");
        return id == null ? sheet.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private static Map<String, String> targets(Parts parts, Limits limits) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = parts.xml("xl/_rels/workbook.xml.rels", limits.strings());
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        }
        return targets;
    }

    private static List<String> strings(Parts parts, Limits limits) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = parts.xml("xl/sharedStrings.xml", limits.strings());
        StringBuilder text = new StringBuilder();
        boolean reads = false;
        boolean spoken = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                reads = xml.getLocalName().equals("t") && !spoken;
                spoken |= xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                reads = false;
                spoken &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("si")) {
                    limits.checkText(0, text.length());
                    strings.add(text.toString());
                    text.setLength(0);
                }
            } else if (reads && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
            }
        }
        return strings;
    }

    /** Styles of cells whose format has days, months or years in it. */
    private static BitSet days(Parts parts, Limits limits) throws IOException, XMLStreamException {
        BitSet days = new BitSet();
        Set<Integer> formats = new HashSet<>(BUILT_IN_DAYS);
        XMLStreamReader xml = parts.xml("xl/styles.xml", limits.strings());
        boolean cells = false;
        int style = 0;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> cells = true;
                    case "numFmt" -> {
                        if (showsDays(String.valueOf(xml.getAttributeValue(null, "formatCode")))) {
                            formats.add(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "xf" -> {
                        if (cells) {
                            String format = xml.getAttributeValue(null, "numFmtId");
                            days.set(style++, format != null && formats.contains(Integer.valueOf(format)));
                        }
                    }
                    default -> {
                        // Fonts, colours and borders say nothing about the value.
                    }
                }
            }
        }
        return days;
    }

    private static boolean showsDays(String format) {
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.matches("(?i).*[yd].*");
    }

    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    boolean isDay(@Nullable String style) {
        return style != null && days.get(Integer.parseInt(style));
    }
}
