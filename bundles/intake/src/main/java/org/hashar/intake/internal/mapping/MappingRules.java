package org.hashar.intake.internal.mapping;

import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    static final String UNITS = "m2, sotka, ha, acre";

    /** Which columns say nothing without which others. */
    private static final Map<ImportField, List<ImportField>> NEEDS = Map.ofEntries(
            Map.entry(ImportField.HOUSEHOLD_KEY, List.of(ImportField.RELATION, ImportField.HOUSEHOLD_FROM)),
            Map.entry(ImportField.HOUSEHOLD_FROM, List.of(ImportField.HOUSEHOLD_KEY)),
            Map.entry(ImportField.ADDRESS, List.of(ImportField.HOUSEHOLD_KEY)),
            Map.entry(ImportField.RELATION, List.of(ImportField.HOUSEHOLD_KEY)),
            Map.entry(ImportField.MEMBER_KEY, List.of(ImportField.HOUSEHOLD_KEY)),
            Map.entry(ImportField.IN_CARE_OF_KEY, List.of(ImportField.HOUSEHOLD_KEY)),
            Map.entry(ImportField.AREA, List.of(ImportField.HOUSEHOLD_KEY, ImportField.TENURE)),
            Map.entry(ImportField.AREA_UNIT, List.of(ImportField.AREA)),
            Map.entry(ImportField.TENURE, List.of(ImportField.AREA)),
            Map.entry(
                    ImportField.MIGRATION_DESTINATION, List.of(ImportField.MIGRATION_KIND, ImportField.MIGRATION_FROM)),
            Map.entry(ImportField.MIGRATION_KIND, List.of(ImportField.MIGRATION_DESTINATION)),
            Map.entry(ImportField.MIGRATION_FROM, List.of(ImportField.MIGRATION_DESTINATION)),
            Map.entry(ImportField.MIGRATION_TO, List.of(ImportField.MIGRATION_DESTINATION)),
            Map.entry(ImportField.MIGRATION_RETURN_REASON, List.of(ImportField.MIGRATION_TO)),
            Map.entry(ImportField.FAMILY_STATUS, List.of(ImportField.HOUSEHOLD_KEY, ImportField.FAMILY_STATUS_FROM)),
            Map.entry(ImportField.FAMILY_STATUS_FROM, List.of(ImportField.FAMILY_STATUS)),
            Map.entry(ImportField.FAMILY_STATUS_TO, List.of(ImportField.FAMILY_STATUS)),
            Map.entry(ImportField.REMITTANCE_CEASED_REASON, List.of(ImportField.REMITTANCE_CEASED_FROM)),
            Map.entry(ImportField.AMOUNT, List.of(ImportField.MONTH)),
            Map.entry(ImportField.CURRENCY, List.of(ImportField.AMOUNT)),
            Map.entry(ImportField.MONTH, List.of(ImportField.AMOUNT)));

    /** What is said of one person, so that it must not stand around the repeat that persons are told in. */
    private static final Set<ImportField> OF_ONE = Set.of(
            ImportField.OCCUPATION,
            ImportField.RELATION,
            ImportField.MEMBER_KEY,
            ImportField.IN_CARE_OF_KEY,
            ImportField.MIGRATION_DESTINATION,
            ImportField.AMOUNT,
            ImportField.REMITTANCE_CEASED_FROM);

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
        Set<ImportField> there = columns.stream()
                .map(Column::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportField.class)));
        for (int i = 0; i < columns.size(); i++) {
            checkOthers(columns.get(i), "/columns/" + i, there, violations);
        }
    }

    /** Notes which other columns a column needs. */
    private static void checkOthers(Column column, String at, Set<ImportField> there, Violations violations) {
        ImportField field = column.field();
        if (field == null) {
            return;
        }
        for (ImportField needed : NEEDS.getOrDefault(field, List.of())) {
            violations.check(there.contains(needed), at + "/field", "column-needed", needed);
        }
        boolean numbered = there.contains(ImportField.MEMBER_KEY) || there.contains(ImportField.PERSON_KEY);
        violations.check(
                field != ImportField.IN_CARE_OF_KEY || numbered,
                at + "/field",
                "column-needed",
                ImportField.MEMBER_KEY);
        if (field == ImportField.AREA && (column.unit() != null || !there.contains(ImportField.AREA_UNIT))) {
            violations.check(
                    column.unit() != null && List.of(UNITS.split(", ", -1)).contains(column.unit()),
                    at + "/unit",
                    "unit-not-said",
                    UNITS);
        }
        if (field == ImportField.AMOUNT && (column.type() != null || !there.contains(ImportField.CURRENCY))) {
            violations.check(
                    column.type() != null && column.type().matches("[A-Z]{3}"), at + "/type", "currency-not-said");
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
        checkRepeat(mapping, forms, violations);
    }

    /** What is asked once around a repeat would be told of everybody in it. */
    private static void checkRepeat(ImportMapping mapping, FormVersions forms, Violations violations) {
        String repeat = mapping.columns().stream()
                .filter(column -> column.field() == ImportField.GIVEN && column.column() != null)
                .map(column -> forms.repeatOf(column.column()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        for (int i = 0; repeat != null && i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            boolean ofOne = column.field() != null && OF_ONE.contains(column.field());
            violations.check(
                    !ofOne
                            || column.column() == null
                            || Plan.key(column.column()).startsWith(Plan.key(repeat) + "/"),
                    "/columns/" + i + "/column",
                    "question-outside-repeat",
                    repeat);
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
