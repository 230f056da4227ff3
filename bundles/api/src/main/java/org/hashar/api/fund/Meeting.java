package org.hashar.api.fund;

import java.time.Instant;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A recorded meeting. It never changes; it can be reversed and recorded anew under another id (R8).
 *
 * @param document as it was recorded
 * @param cashExpected in the box after this meeting, by everything recorded for its date and before
 * @param cashDifference counted less expected, zero when nobody counted
 * @param recordedAt when
 * @param recordedBy login of the account
 * @param reversal null while it stands
 */
public record Meeting(
        MeetingDraft document,
        Amount cashExpected,
        Amount cashDifference,
        Instant recordedAt,
        String recordedBy,
        @Nullable Reversal reversal) {

    /** The id that the client gave. */
    public UUID id() {
        return document.id();
    }

    /**
     * That, when and why a meeting was taken back.
     *
     * @param id of the reversal, made by the client
     * @param replacedBy the meeting recorded anew in its place, null while there is none
     */
    public record Reversal(UUID id, String reason, Instant reversedAt, String reversedBy, @Nullable UUID replacedBy) {}
}
