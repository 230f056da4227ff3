package org.hashar.intake.internal.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A sheet of an Excel workbook, read as a stream; only the texts that it keeps apart are in memory. */
final class XlsxSheet implements Sheet {
    /** What Excel shows of a number: the digits after these are noise of the binary fraction. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final Parts parts;
    private final Limits limits;
    private final Workbook workbook;
    private final XMLStreamReader xml;
    private final List<String> columns;
    private long number;

    private XlsxSheet(Parts parts, Limits limits, @Nullable String name) throws IOException {
        this.parts = parts;
        this.limits = limits;
        try {
            this.workbook = Workbook.read(parts, limits, name);
            XMLStreamReader reader = parts.xml(workbook.sheet(), Long.MAX_VALUE);
            if (reader == null) {
                throw new RefusedFileException("damaged-workbook");
            }
            this.xml = reader;
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
        Row first = next();
        if (first == null) {
            throw new RefusedFileException("file-empty");
        }
        columns = first.cells().stream().map(Cell::text).toList();
    }

    /** @param name of the sheet, null for the first one */
    static Sheet open(Path file, Limits limits, @Nullable String name) throws IOException {
        Parts parts = new Parts(file, limits);
        try {
            return new XlsxSheet(parts, limits, name);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public Facts facts() {
        return new Facts("XLSX", null, null, workbook.otherSheets(), parts.count("xl/media/"));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    Row row = row();
                    if (!row.isEmpty()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        } catch (NumberFormatException e) {
            throw Parts.refused("damaged-workbook", e);
        }
    }

    private Row row() throws XMLStreamException, IOException {
        String given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Long.parseLong(given);
        limits.checkRow(number, 0);
        List<Cell> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return new Row(number, cells);
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                limits.checkRow(number, column + 1);
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell());
            }
        }
    }

    /** From {@code AB12} the number of AB, from 0. */
    private static int column(@Nullable String reference, int otherwise) throws RefusedFileException {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column - 1 < otherwise) {
            throw new RefusedFileException("damaged-workbook");
        }
        return column - 1;
    }

    private Cell cell() throws XMLStreamException, IOException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean reads = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                formula |= xml.getLocalName().equals("f");
                reads = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                reads = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (reads && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                value.append(xml.getText());
                limits.checkText(number, value.length());
            }
        }
        if (formula || "e".equals(type)) {
            return new Cell(Cell.Kind.FORMULA, value.toString());
        }
        return value.isEmpty() ? Cell.EMPTY : valued(type, style, value.toString());
    }

    private Cell valued(@Nullable String type, @Nullable String style, String value) {
        if ("s".equals(type)) {
            return Cell.text(workbook.string(Integer.parseInt(value)));
        }
        if (type == null || type.equals("n")) {
            BigDecimal number = new BigDecimal(value.strip()).round(SHOWN).stripTrailingZeros();
            return workbook.isDay(style) ? day(number) : new Cell(Cell.Kind.NUMBER, number.toPlainString());
        }
        if (type.equals("d")) {
            return new Cell(Cell.Kind.DAY, value.strip());
        }
        return Cell.text(value);
    }

    /** A number of days; one with a part of a day stays a number, because it is a moment. */
    private Cell day(BigDecimal number) {
        if (number.scale() > 0 || number.signum() < 0 || number.precision() > 8) {
            return new Cell(Cell.Kind.NUMBER, number.toPlainString());
        }
        LocalDate zero = workbook.from1904() ? DAY_ZERO_1904 : DAY_ZERO;
        return new Cell(Cell.Kind.DAY, zero.plusDays(number.longValue()).toString());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
