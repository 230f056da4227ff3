package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A loan that a member has from somebody else, as it was told.
 *
 * @param dueOn null when not told
 * @param end null while nobody said how it ended
 */
public record ExternalLoan(
        UUID id,
        UUID group,
        UUID person,
        String lender,
        Amount amount,
        LocalDate grantedOn,
        @Nullable LocalDate dueOn,
        @Nullable String purpose,
        Instant recordedAt,
        String recordedBy,
        @Nullable End end) {

    /** How a loan ended. */
    public enum How {
        REPAID,
        /** Not repaid, and the lender gave it up. */
        DEFAULTED,
        /** Entered by mistake: counts nowhere. */
        WITHDRAWN
    }

    /** What is told of the end. */
    public record End(How how, LocalDate on, @Nullable String note, Instant recordedAt, String recordedBy) {}

    /**
     * How a loan ended.
     *
     * @param note why; needed when it was entered by mistake
     */
    public record EndDraft(How how, LocalDate on, @Nullable String note) {}
}
