package org.hashar.countrykit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a country's own table: UTF-8, comma, quotes as in RFC 4180, comment lines with {@code #} at the top, then one header row.
 *
 * <p>Such a file is part of the module, so anything wrong in it is a mistake of whoever built the module: an {@link IllegalStateException} that
 * names the row.
 */
final class Csv {
    private final String name;
    private final String text;
    private int at;

    private Csv(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The rows of a file beside a class, each by column. */
    static List<Map<String, String>> read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the module");
            }
            return new Csv(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private List<Map<String, String>> rows() {
        while (at < text.length() && text.charAt(at) == '#') {
            at = text.indexOf('\n', at) + 1;
        }
        List<String> header = row();
        List<Map<String, String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> cells = row();
            if (cells.size() != header.size()) {
                throw new IllegalStateException(
                        name + ": " + cells.size() + " cells instead of " + header.size() + " in " + cells);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == ',');
        return cells;
    }

    /** Leaves {@code at} on the comma or line end after the cell. */
    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalStateException(name + ": a quote is not closed");
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }
}
