package org.hashar.intake.internal.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180) with comma, semicolon or tab. What cannot be read in its encoding becomes U+FFFD, and the cell is told. */
final class CsvSheet implements Sheet {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int END = -1;

    /** Where the headings have ended for sure. */
    private static final int HEADINGS = 1 << 20;

    private final Reader in;
    private final Limits limits;
    private final Facts facts;
    private final List<String> columns;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder text = new StringBuilder();
    private final char delimiter;
    private int at;
    private int filled;
    private long number;
    private boolean over;

    private CsvSheet(Reader in, String encoding, char delimiter, Limits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        this.delimiter = delimiter;
        this.facts = new Facts("CSV", encoding, delimiter == '\t' ? "TAB" : String.valueOf(delimiter), 0, 0);
        Row first = next();
        if (first == null) {
            throw new RefusedFileException("file-empty");
        }
        columns = first.cells().stream().map(Cell::text).toList();
    }

    static Sheet open(Path file, @Nullable String encoding, Limits limits) throws IOException {
        Encodings.Found found = Encodings.of(file, encoding);
        char delimiter;
        try (Reader reader = reader(file, found)) {
            delimiter = delimiter(reader);
        }
        Reader reader = reader(file, found);
        try {
            return new CsvSheet(reader, found.name(), delimiter, limits);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Reader reader(Path file, Encodings.Found found) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.skipNBytes(found.mark());
        return new InputStreamReader(
                bytes,
                found.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The one that the headings have most of, outside quotation marks. */
    private static char delimiter(Reader reader) throws IOException {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean any = false;
        int c = reader.read();
        for (int i = 0; i < HEADINGS && c != END; i++, c = reader.read()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && (c == '\n' || c == '\r')) {
                if (any) {
                    break;
                }
                continue;
            }
            any = true;
            for (int d = 0; d < DELIMITERS.length; d++) {
                counts[d] += !quoted && c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS[best];
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (!over) {
            Row row = new Row(++number, record());
            limits.checkRow(number, row.cells().size());
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }

    private int peek() throws IOException {
        int c = read();
        if (c != END) {
            at--;
        }
        return c;
    }

    private List<Cell> record() throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            int end = field();
            cells.add(Cell.text(text.toString()));
            if (end != delimiter) {
                over = end == END;
                return cells;
            }
            limits.checkRow(number, cells.size());
        }
    }

    /** Reads a field into {@link #text}; returns what ended it. */
    private int field() throws IOException {
        text.setLength(0);
        int c = read();
        while (c == ' ' && delimiter != ' ') {
            c = read();
        }
        if (c == '"') {
            quoted();
            c = read();
        }
        while (c != END && c != delimiter && c != '\n' && c != '\r') {
            append(c);
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            c = read();
        }
        return c;
    }

    private void quoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw new RefusedFileException("quotation-not-ended", number);
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            }
            append(c);
        }
    }

    private void append(int c) throws IOException {
        text.append((char) c);
        limits.checkText(number, text.length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
