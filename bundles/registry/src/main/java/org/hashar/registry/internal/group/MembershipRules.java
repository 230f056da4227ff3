package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** What memberships and roles must be like (R1, R9). Pure functions. */
final class MembershipRules {

    private MembershipRules() {}

    /**
     * Notes what is wrong with a membership to enter.
     *
     * @param others what is known now of the same person in the same group, under all ids
     */
    static void check(
            MembershipDraft draft,
            GroupEntity group,
            List<MembershipEntity> others,
            LocalDate today,
            Violations violations) {
        Input.optionalCode(violations, draft.joinReason(), "/joinReason");
        LocalDate from = draft.from();
        boolean begins = Input.pastDay(violations, from, "/from", today);
        if (begins) {
            begins = violations.check(!from.isBefore(group.formedOn()), "/from", "before-formation", group.formedOn())
                    && violations.check(
                            group.status() != GroupStatus.DISSOLVED || from.isBefore(group.statusSince()),
                            "/from",
                            "group-dissolved",
                            group.statusSince());
        }
        boolean ends = checkEnd(from, draft.to(), today, violations);
        if (begins && ends) {
            violations.check(
                    others.stream().noneMatch(other -> other.meets(from, Forever.kept(draft.to()))),
                    "/from",
                    "overlaps-membership");
        }
    }

    /**
     * Notes what is wrong with a role to give.
     *
     * @param memberships what is known now of the same person in the same group, under all ids
     * @param others roles of the same person in the same group, known now
     */
    static void check(
            RoleDraft draft,
            List<MembershipEntity> memberships,
            List<RoleEntity> others,
            LocalDate today,
            Violations violations) {
        boolean kind = Input.given(violations, draft.kind(), "/kind");
        LocalDate from = draft.from();
        boolean begins = Input.pastDay(violations, from, "/from", today);
        if (!checkEnd(from, draft.to(), today, violations) || !begins) {
            return;
        }
        LocalDate to = Forever.kept(draft.to());
        boolean member = violations.check(
                memberships.stream().anyMatch(membership -> membership.covers(from, to)), "/from", "not-a-member-then");
        if (kind && member) {
            violations.check(
                    others.stream().noneMatch(other -> other.kind().equals(draft.kind()) && other.meets(from, to)),
                    "/from",
                    "overlaps-role");
        }
    }

    /** Under which id a role that is right is kept: that of the membership which it needs, so that the two stay together when a merge is undone. */
    static UUID holder(RoleDraft draft, List<MembershipEntity> memberships) {
        return memberships.stream()
                .filter(membership -> membership.covers(draft.from(), Forever.kept(draft.to())))
                .map(MembershipEntity::personId)
                .findFirst()
                .orElse(draft.person());
    }

    /** Notes what is wrong with the end that may be left open; false when it breaks a rule. */
    private static boolean checkEnd(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, Violations violations) {
        return Input.optionalPastDay(violations, to, "/to", today)
                && violations.check(from == null || to == null || from.isBefore(to), "/to", "ends-before-begin");
    }

    /** Notes what is wrong with an end that is given to what was open. */
    static void checkEnding(EpisodeEntity episode, @Nullable LocalDate to, LocalDate today, Violations violations) {
        if (Input.given(violations, to, "/to")) {
            checkEnd(episode.from(), to, today, violations);
        }
    }
}
