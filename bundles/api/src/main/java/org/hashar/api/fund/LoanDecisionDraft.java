package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a season's loan, for example after a crop failure (R3).
 *
 * @param id made by the client, UUIDv7
 * @param cause code such as {@code CROP_FAILURE}
 * @param dueOn the new due day, when it is rescheduled; else null
 * @param amount when it is forgiven, no more than is owed; else null
 * @param shares which members are released, and by how much: of what is forgiven, of what the group paid for them
 *     before, or of what the group takes over
 */
public record LoanDecisionDraft(
        UUID id,
        UUID loan,
        LocalDate date,
        Kind kind,
        String cause,
        @Nullable LocalDate dueOn,
        @Nullable Money amount,
        List<MemberShare> shares,
        Decision decision) {
    public LoanDecisionDraft {
        shares = List.copyOf(shares);
    }

    /** What was decided. */
    public enum Kind {
        /** The loan is flagged as renegotiated for life (R10). */
        RESCHEDULE,
        FORGIVE,
        /** Members are released from what the group has paid to the fund for them. */
        RELEASE,
        /** The group takes over what members owe it, such as one who left (R9); the fund is still owed all of it. */
        ASSUME
    }
}
