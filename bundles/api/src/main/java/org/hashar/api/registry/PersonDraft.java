package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to register or to revise.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param country ISO 3166-1 alpha-2 of the programme that registers the person
 * @param names one or more, one of them {@link PersonName.Kind#OFFICIAL} and not a former one
 * @param sex never null; {@link Sex#UNKNOWN} where it was not told
 * @param birthDate null when only the year, or nothing, is known
 * @param birthYear null when unknown; must agree with {@code birthDate}
 * @param territory any code of the place where the person lives, null when unknown
 * @param identifiers numbers of documents
 * @param phones as people write them in the country, or with + and the country's code
 * @param occupation what the person does for a living, null when not told
 * @param ethnicity as the person names it, null when not told; sensitive, never needed
 * @param disability null when not asked
 */
public record PersonDraft(
        UUID id,
        String country,
        List<PersonName> names,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String territory,
        List<PersonIdentifier> identifiers,
        List<String> phones,
        @Nullable String occupation,
        @Nullable String ethnicity,
        @Nullable Disability disability) {
    /** Missing lists are empty ones, so that what is missing is told of together with all else that is wrong. */
    public PersonDraft {
        names = names == null ? List.of() : List.copyOf(names);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        phones = phones == null ? List.of() : List.copyOf(phones);
    }

    /** A person of whom no more is known. */
    public PersonDraft(
            UUID id,
            String country,
            List<PersonName> names,
            Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String territory) {
        this(id, country, names, sex, birthDate, birthYear, territory, List.of(), List.of(), null, null, null);
    }
}
