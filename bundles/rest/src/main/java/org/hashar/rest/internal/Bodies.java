package org.hashar.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.GroupStatus;
import org.jspecify.annotations.Nullable;

/** Bodies of the few requests whose input is no draft of the contract. */
final class Bodies {
    private Bodies() {}

    /**
     * Another status of a group from a day on.
     *
     * @param reason why, null when not told
     */
    public record StatusChange(GroupStatus status, LocalDate from, @Nullable String reason) {}

    /**
     * The end of a membership.
     *
     * @param to the first day no longer a member
     */
    public record Leaving(LocalDate to, @Nullable String reason) {}

    /** Why something is taken back. */
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

    /**
     * What became of a bundle of meetings.
     *
     * @param recorded how many are new
     * @param repeated how many were there already, with the same content
     * @param refused the others, in the order of their lines
     */
    public record BundleResult(int recorded, int repeated, List<RefusedLine> refused) {}

    /**
     * A meeting of a bundle that was not recorded.
     *
     * @param line from 1
     * @param meeting its id; null when the line could not be read
     */
    public record RefusedLine(int line, @Nullable UUID meeting, Problems.Body problem) {}

    /** Which of some persons agree to a purpose on a day. */
    public record ConsentQuestion(
            ConsentPurpose purpose, @Nullable ConsentChannel channel, LocalDate asOf, List<UUID> persons) {}

    /** The day on which a release ended. */
    public record ReleaseEnd(LocalDate on) {}

    /** What was decided on a held rate, and why. */
    public record Decision(boolean accept, String reason) {}
}
