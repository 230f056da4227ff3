package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a group had to contribute up to the end of a day, and what of it they paid. Derived from plans, meetings, memberships and
 * payments alone.
 *
 * @param due of all members together
 * @param members everybody who was a member by then, in the order of their ids
 */
public record GroupArrears(
        UUID group,
        LocalDate asOf,
        Instant asKnown,
        Amount due,
        Amount exempt,
        Amount paid,
        Amount arrears,
        Amount inAdvance,
        Amount socialArrears,
        List<Member> members) {
    public GroupArrears {
        members = List.copyOf(members);
    }

    /**
     * One member. Always: {@code due + inAdvance = paid + arrears}.
     *
     * @param due by the plans in force, without what fell into an exemption
     * @param exempt what would have been due without it
     * @param paid all contributions
     * @param arrears due and not paid
     * @param inAdvance paid and not yet due
     * @param since the first due day that is not paid in full, payments counted against the oldest; null without arrears
     * @param socialArrears what the constitution asks of each member at each meeting for the social fund, and was not paid in
     */
    public record Member(
            UUID person,
            Amount due,
            Amount exempt,
            Amount paid,
            Amount arrears,
            Amount inAdvance,
            @Nullable LocalDate since,
            Amount socialArrears) {}
}
