package org.hashar.intake.internal.mapping;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashar.api.Violations;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportMapping.Column;
import org.hashar.intake.internal.form.FormVersions;
import org.jspecify.annotations.Nullable;

/** What a mapping must be like. Pure functions. */
public final class MappingRules {
    private static final int MAX_NAME = 120;
    private static final int MAX_HEADING = 200;
    private static final int MAX_COLUMNS = 200;
    private static final String UNITS = "m2, sotka, ha, acre";

    private MappingRules() {}

    /** Notes everything that is wrong, but for the country. */
    public static void check(ImportMapping mapping, Violations violations) {
        violations.check(mapping.id() != null, "/id", "required");
        text(mapping.name(), MAX_NAME, "/name", violations);
        violations.check(mapping.kind() != null, "/kind", "required");
        violations.check(isLanguage(mapping.language()), "/language", "not-a-language");
        violations.check(
                mapping.decimalMark() == null || Set.of(".", ",").contains(mapping.decimalMark()),
                "/decimalMark",
                "not-one-of",
                "., ,");
        checkFormat(mapping.dateFormat(), violations);
        violations.check(mapping.form() == null || !mapping.columns().isEmpty(), "/columns", "required");
        List<Column> columns = mapping.columns();
        violations.check(columns.size() <= MAX_COLUMNS, "/columns", "too-many", MAX_COLUMNS);
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), "/columns/" + i, violations);
        }
    }

    /** Notes whether the form of a mapping is kept, and has all the questions that the mapping reads. */
    public static void checkForm(ImportMapping mapping, FormVersions forms, Violations violations) {
        if (!violations.check(forms.isKnown(), "/form", "form-not-known", forms.form())) {
            return;
        }
        Set<String> known = forms.columns().stream().map(Plan::key).collect(Collectors.toSet());
        for (int i = 0; i < mapping.columns().size(); i++) {
            String column = mapping.columns().get(i).column();
            violations.check(
                    column == null || known.contains(Plan.key(column)),
                    "/columns/" + i + "/column",
                    "question-missing");
        }
    }

    private static void check(Column column, String at, Violations violations) {
        text(column.column(), MAX_HEADING, at + "/column", violations);
        ImportField field = column.field();
        if (!violations.check(field != null, at + "/field", "required")) {
            return;
        }
        violations.check(
                column.language() == null || isLanguage(column.language()), at + "/language", "not-a-language");
        if (field == ImportField.AREA) {
            violations.check(
                    column.unit() != null && List.of(UNITS.split(", ", -1)).contains(column.unit()),
                    at + "/unit",
                    "unit-not-said",
                    UNITS);
        }
        if (field == ImportField.IDENTIFIER) {
            violations.check(column.type() != null && !column.type().isBlank(), at + "/type", "required");
        }
    }

    /** Two digits do not say which century. */
    private static void checkFormat(@Nullable String format, Violations violations) {
        if (format == null) {
            return;
        }
        boolean right = format.matches("[dMy./ -]{6,20}")
                && format.contains("yyyy")
                && format.contains("M")
                && !format.contains("MMM")
                && format.contains("d");
        try {
            Values.formatter(format);
        } catch (IllegalArgumentException e) {
            right = false;
        }
        violations.check(right, "/dateFormat", "not-a-date-format");
    }

    private static void text(@Nullable String text, int most, String at, Violations violations) {
        if (violations.check(text != null && !text.isBlank(), at, "required") && text != null) {
            violations.check(text.length() <= most, at, "too-long", most);
            violations.check(text.chars().noneMatch(Character::isISOControl), at, "not-plain-text");
        }
    }

    private static boolean isLanguage(@Nullable String tag) {
        try {
            return tag != null
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
