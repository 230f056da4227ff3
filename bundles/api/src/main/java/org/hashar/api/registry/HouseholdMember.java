package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's time in a household.
 *
 * @param mother null when not told
 * @param to the first day no longer, null while it goes on
 * @param recordedAt from when on that is known
 */
public record HouseholdMember(
        UUID id,
        UUID household,
        UUID person,
        HouseholdMemberDraft.Relation relation,
        @Nullable UUID inCareOf,
        @Nullable UUID mother,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {

    /** Whether the person belongs to the household on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The same without who looks after the person, and who the mother is: they did not agree to what the person agrees to. */
    public HouseholdMember withoutOthers() {
        return new HouseholdMember(id, household, person, relation, null, null, from, to, recordedAt);
    }
}
