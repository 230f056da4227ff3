package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.intake.internal.sheet.Row;
import org.jspecify.annotations.Nullable;

/** HXL tags in the row under the headings, which say what the columns hold. */
final class Hxl {
    private static final Set<String> LANGUAGES = Set.of("tg", "ky", "ru", "uz", "en");

    private Hxl() {}

    /** Whether most of what stands in a row are tags. */
    static boolean isTags(Row row) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        long tags = row.cells().stream()
                .filter(cell -> cell.text().matches("(?i)#[a-z][a-z0-9_]*(\\s*\\+\\s*[a-z][a-z0-9_]*)*"))
                .count();
        return tags > 0 && tags * 2 > filled;
    }

    /** What the tags say of columns that this platform takes in. */
    static List<Column> columns(List<String> headings, Row tags) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String[] parts = tags.cell(i)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s", "")
                    .split("\\+", -1);
            Set<String> attributes = new HashSet<>(Arrays.asList(parts).subList(1, parts.length));
            ImportField field = field(parts[0], attributes);
            if (field != null) {
                columns.add(new Column(headings.get(i), field, null, language(attributes), null, null, false));
            }
        }
        return deepest(columns, headings, tags);
    }

    private static @Nullable String language(Set<String> attributes) {
        return attributes.stream()
                .map(attribute -> attribute.startsWith("i_") ? attribute.substring(2) : attribute)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ImportField field(String tag, Set<String> attributes) {
        if (attributes.contains("family")) {
            return ImportField.FAMILY;
        }
        if (attributes.contains("given")) {
            return ImportField.GIVEN;
        }
        if (attributes.contains("patronymic")) {
            return ImportField.PATRONYMIC;
        }
        if (attributes.contains("sex") || attributes.contains("gender") || tag.equals("#gender")) {
            return ImportField.SEX;
        }
        if (attributes.contains("occupation")) {
            return ImportField.OCCUPATION;
        }
        if (tag.equals("#date")) {
            return day(attributes);
        }
        if (tag.equals("#group")) {
            return attributes.contains("type") ? ImportField.GROUP_TYPE : ImportField.GROUP_NAME;
        }
        if (tag.equals("#geo")) {
            return attributes.contains("lat")
                    ? ImportField.LATITUDE
                    : attributes.contains("lon") ? ImportField.LONGITUDE : null;
        }
        if (tag.matches("#adm[1-4]|#loc")) {
            return attributes.contains("code") ? ImportField.TERRITORY_CODE : ImportField.TERRITORY_NAME;
        }
        return attributes.contains("phone") ? ImportField.PHONE : null;
    }

    private static @Nullable ImportField day(Set<String> attributes) {
        if (attributes.contains("birth")) {
            return attributes.contains("year") ? ImportField.BIRTH_YEAR : ImportField.BIRTH_DATE;
        }
        if (attributes.contains("formed")) {
            return ImportField.GROUP_FORMED_ON;
        }
        return attributes.contains("start")
                ? ImportField.MEMBER_FROM
                : attributes.contains("end") ? ImportField.MEMBER_TO : null;
    }

    /** Of columns with places the one of the lowest level is the place; those above tell homonyms apart. */
    private static List<Column> deepest(List<Column> columns, List<String> headings, Row tags) {
        int deepest = 0;
        for (Column column : columns) {
            deepest = Math.max(deepest, level(column, headings, tags));
        }
        List<Column> told = new ArrayList<>();
        for (Column column : columns) {
            int level = level(column, headings, tags);
            told.add(
                    level == 0 || level == deepest
                            ? column
                            : new Column(column.column(), ImportField.TERRITORY_PARENT, null, null, null, null, false));
        }
        return told;
    }

    private static int level(Column column, List<String> headings, Row tags) {
        String tag = tags.cell(headings.indexOf(column.column())).text();
        return tag.matches("(?i)#adm[1-4].*") ? tag.charAt(4) - '0' : 0;
    }
}
