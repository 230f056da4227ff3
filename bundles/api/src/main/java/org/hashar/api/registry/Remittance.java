package org.hashar.api.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded fact about remittances. It never changes; it can be taken back.
 *
 * @param document as it was recorded, its amount with all digits
 * @param recordedBy login of the account
 * @param withdrawal null while it stands
 */
public record Remittance(
        RemittanceDraft document, Instant recordedAt, String recordedBy, @Nullable Withdrawal withdrawal) {

    /** That, when and why it was taken back. */
    public record Withdrawal(String reason, Instant at, String by) {}
}
