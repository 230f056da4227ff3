package org.hashar.api.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two persons who may be one. A proposal: a person decides.
 *
 * @param one the person who was registered first
 * @param score how much speaks for it, 60 to 100; {@code reasons} say what
 * @param decidedAt null while it is open
 * @param reason of the decision
 */
public record DuplicatePair(
        UUID id,
        Person one,
        Person other,
        int score,
        List<Reason> reasons,
        State state,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    /** What speaks for two being one. */
    public enum Reason {
        /** Family and given name have the same key in every script. */
        SAME_NAME,
        /** They sound the same, or one word of it is one letter apart or has two sounds swapped. */
        ALIKE_NAME,
        SAME_BIRTH_DATE,
        SAME_BIRTH_YEAR,
        SAME_PHONE,
        /** Numbers of one type that differ in one sign, or have two swapped. */
        ALIKE_IDENTIFIER,
        SAME_HOUSEHOLD,
        SAME_PLACE
    }

    /** What became of a proposal. */
    public enum State {
        OPEN,
        DISMISSED,
        MERGED
    }
}
