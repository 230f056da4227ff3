package org.hashar.rest.internal;

import java.time.LocalDate;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.GroupStatus;
import org.jspecify.annotations.Nullable;

/** Bodies of the few requests whose input is no draft of the contract. */
final class Bodies {
    private Bodies() {}

    /** Another status of a group from a day on. */
    public record StatusChange(GroupStatus status, LocalDate from) {}

    /**
     * The end of a membership.
     *
     * @param to the first day no longer a member
     */
    public record Leaving(LocalDate to, @Nullable String reason) {}

    /** Why a membership is taken back. */
    public record Withdrawal(String reason) {}

    /**
     * The end of a role.
     *
     * @param to the first day without it
     */
    public record RoleEnd(LocalDate to) {}

    /**
     * A meeting taken back and recorded anew in one.
     *
     * @param anew as it should have been recorded, with an id of its own
     */
    public record Correction(ReversalDraft reversal, MeetingDraft anew) {}

    /** What was decided on a held rate, and why. */
    public record Decision(boolean accept, String reason) {}
}
