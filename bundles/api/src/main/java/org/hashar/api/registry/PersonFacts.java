package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a person that figures count, from a moment until it was corrected (R1). It says nothing of names.
 *
 * @param birthYear also set when the whole date was known
 * @param territory the main code of the place
 * @param disability null also for those who may not see it
 * @param knownFrom the moment from which it was known
 * @param knownTo the moment from which something else was known, null for what is known now
 */
public record PersonFacts(
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String territory,
        @Nullable String occupation,
        @Nullable Disability disability,
        Instant knownFrom,
        @Nullable Instant knownTo) {}
