package org.hashar.api.registry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A group and who is in it on a day.
 *
 * @param members the memberships that hold on that day, as known now
 */
public record Roster(Group group, List<Membership> members) {
    public Roster {
        members = List.copyOf(members);
    }

    /** The members. */
    public Set<UUID> persons() {
        return members.stream().map(Membership::person).collect(Collectors.toUnmodifiableSet());
    }
}
