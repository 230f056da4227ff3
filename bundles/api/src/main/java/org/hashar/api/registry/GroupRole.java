package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's role in a group, {@code [from, to)}; a group may have a head and another leader at the same time (TJ-09).
 *
 * @param kind what the member does for the group: one of {@link Kind#ALL}, or of the country's own
 * @param election the group's decision by which the person was elected, null when there was none
 */
public record GroupRole(
        UUID id,
        UUID group,
        UUID person,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID election,
        Instant recordedAt) {

    /** A role without an election. */
    public GroupRole(
            UUID id, UUID group, UUID person, String kind, LocalDate from, @Nullable LocalDate to, Instant recordedAt) {
        this(id, group, person, kind, from, to, null, recordedAt);
    }

    /** The codes of what a member does for the group in every country; a country may have more, see {@link org.hashar.spi.RoleType}. */
    public static final class Kind {
        public static final String HEAD = "HEAD";
        public static final String LEADER = "LEADER";
        public static final String TREASURER = "TREASURER";
        public static final String BOOKKEEPER = "BOOKKEEPER";
        public static final String KEY_HOLDER = "KEY_HOLDER";

        /** All of them; several members may have each at the same time. */
        public static final List<String> ALL = List.of(HEAD, LEADER, TREASURER, BOOKKEEPER, KEY_HOLDER);

        private Kind() {}
    }
}
