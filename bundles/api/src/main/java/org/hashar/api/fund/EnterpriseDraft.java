package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * To start a group's enterprise: something its members make and sell together, apart from their savings (TJ-15).
 *
 * @param id made by the client, UUIDv7; also the id of the enterprise
 * @param name as the group calls it
 * @param startsOn not in the future; nothing of it may be dated before
 * @param entitled who has a right to a part of the gain from the start on, all members on that day; empty for all of them
 * @param decision what the group decided and where that is written down, never blank
 */
public record EnterpriseDraft(
        UUID id,
        UUID group,
        String name,
        LocalDate startsOn,
        EnterprisePlan plan,
        List<UUID> entitled,
        String decision) {
    public EnterpriseDraft {
        entitled = List.copyOf(entitled);
    }
}
