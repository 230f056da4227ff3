package org.hashar.api.intake;

import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become persons, families, groups and memberships. Kept, and never changed: another mapping has another id.
 *
 * @param id made by the client, UUIDv7
 * @param name for people
 * @param country ISO 3166-1 alpha-2 of everything in the file
 * @param kind what a row is
 * @param language BCP 47 tag of names that say no other
 * @param dateFormat of days that are text, for example {@code dd.MM.yyyy}; null where all are written as 2011-05-31
 * @param decimalMark point or comma in numbers that are text; null where there are none
 * @param form what submissions call the form that the file holds submissions of; null for tables
 * @param columns empty when the file has HXL tags, which say it themselves; of submissions the paths of questions
 */
public record ImportMapping(
        UUID id,
        String name,
        String country,
        Kind kind,
        String language,
        @Nullable String dateFormat,
        @Nullable String decimalMark,
        @Nullable String form,
        List<Column> columns) {
    public ImportMapping {
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** What a row of a file is. */
    public enum Kind {
        /** A person, perhaps in a household, with an absence for work or a remittance, or with a group and a membership in it. */
        PERSONS,
        /** A place, only compared with those of the country: places come with the country. */
        PLACES
    }

    /**
     * What a column holds.
     *
     * @param column its heading in the file, letter case and blanks around aside
     * @param nameKind of a part of a name; null for {@link PersonName.Kind#OFFICIAL}
     * @param language of a part of a name; null for the mapping's
     * @param type of an identifier, for example {@code KG-PIN}; of an amount its currency, for example {@code RUB}; null for others
     * @param unit of an area: {@code m2}, {@code sotka}, {@code ha} or {@code acre}; null for others, and where another column says it
     * @param legacyFont whether letters of the old Tajik fonts are to be turned into those of Unicode
     */
    public record Column(
            String column,
            ImportField field,
            PersonName.@Nullable Kind nameKind,
            @Nullable String language,
            @Nullable String type,
            @Nullable String unit,
            boolean legacyFont) {}
}
