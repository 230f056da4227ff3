package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A human being known to the programme once, in all groups.
 *
 * @param names former ones last
 * @param birthYear also set when the whole date is known
 * @param territory the main code of the place, whichever code it was registered with
 * @param identifiers numbers of documents; empty for those who may not see them
 * @param phones E.164
 * @param ethnicity null also for those who may not see it
 * @param disability null also for those who may not see it
 * @param mergedInto the person who this one was found to be, null as long as it stands for itself
 * @param recordedAt when it was first written
 * @param version grows with every revision
 * @param erasedAt when all that tells who it was went away; then there are no names, and nothing else is told either. Null for all others
 */
public record Person(
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
        @Nullable Disability disability,
        @Nullable UUID mergedInto,
        Instant recordedAt,
        long version,
        @Nullable Instant erasedAt) {
    public Person {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        phones = List.copyOf(phones);
    }
}
