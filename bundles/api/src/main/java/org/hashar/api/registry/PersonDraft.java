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
 * @param names one or more, one of them {@link PersonName.Kind#OFFICIAL}
 * @param sex never null; {@link Sex#UNKNOWN} where it was not told
 * @param birthDate null when only the year, or nothing, is known
 * @param birthYear null when unknown; must agree with {@code birthDate}
 * @param territory any code of the place where the person lives, null when unknown
 */
public record PersonDraft(
        UUID id,
        String country,
        List<PersonName> names,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String territory) {
    /** Missing names are no names, so that they are told of together with all else that is wrong. */
    public PersonDraft {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
