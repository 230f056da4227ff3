package org.hashar.countrykit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a country's own table: UTF-8, comma, quotes as in RFC 4180, comment lines with {@code #}, then one header row.
 *
 * <p>Such a file is part of the module, so anything wrong in it is a mistake of whoever built the module: an {@link IllegalStateException} that
 * names the row.
 */
final class Csv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .build();

    private Csv() {}

    /** The rows of a file beside a class, each by column. */
    static List<Map<String, String>> read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the module");
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                if (!row.isConsistent()) {
                    throw new IllegalStateException(
                            name + ": row " + row.getRecordNumber() + " has " + row.size() + " cells");
                }
                rows.add(row.toMap());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
