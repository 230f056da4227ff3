package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RoleDraft;

/**
 * Everything that happened to one group, in the order in which it was entered.
 *
 * @param persons those who are first registered with this group
 * @param leaves last day of some memberships, by their ids
 * @param deeds meetings and corrections, in the order of their entry, which is not always the order of their dates
 */
record GroupStory(
        GroupDraft group,
        List<PersonDraft> persons,
        List<MembershipDraft> memberships,
        Map<UUID, LocalDate> leaves,
        List<RoleDraft> roles,
        ContributionPlanDraft plan,
        List<Deed> deeds) {

    /** Something that the group's recorder entered. */
    sealed interface Deed {
        /** A meeting. */
        record Held(MeetingDraft meeting) implements Deed {}

        /** A meeting that was recorded wrongly and is recorded anew. */
        record Corrected(UUID wrong, ReversalDraft reversal, MeetingDraft anew) implements Deed {}
    }
}
