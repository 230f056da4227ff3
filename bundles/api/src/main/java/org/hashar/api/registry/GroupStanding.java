package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a group stands on a day against what its country says of groups of its type.
 *
 * @param territory main code of its place
 * @param status the status on that day
 * @param members persons for a group of persons, groups for a group that unites groups
 * @param smallest fewest members that the country wants, null while its module is away
 * @param largest most members that the country wants, null while its module is away
 * @param alerts what somebody should look at; a size is never a reason to refuse what happened
 */
public record GroupStanding(
        UUID group,
        String code,
        String name,
        String type,
        String territory,
        LocalDate asOf,
        GroupStatus status,
        long members,
        @Nullable Integer smallest,
        @Nullable Integer largest,
        List<Alert> alerts) {
    public GroupStanding {
        alerts = List.copyOf(alerts);
    }

    /** What somebody should look at. */
    public enum Alert {
        /** Fewer members than wanted; not told of a group that is still gathering them. */
        TOO_FEW_MEMBERS,
        TOO_MANY_MEMBERS
    }
}
