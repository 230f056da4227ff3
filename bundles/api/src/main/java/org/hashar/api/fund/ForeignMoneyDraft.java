package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of another currency than the fund's that comes in or goes back (R6). It is held as it is, and is capital of the fund only when it is
 * exchanged.
 *
 * @param id made by the client, UUIDv7
 * @param source not {@link CapitalSource#SAVINGS}
 * @param origin as in {@link CapitalDraft}
 * @param amount above zero, in any currency but the fund's; of a historic one only before the day of its end
 * @param evidence what proves it; null for none
 */
public record ForeignMoneyDraft(
        UUID id,
        UUID fund,
        Kind kind,
        CapitalSource source,
        @Nullable String origin,
        Money amount,
        LocalDate date,
        @Nullable String evidence) {

    /** What happened. */
    public enum Kind {
        RECEIVED,
        /** To whom it came from. */
        GIVEN_BACK
    }
}
