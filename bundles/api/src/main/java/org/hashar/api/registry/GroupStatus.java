package org.hashar.api.registry;

import java.util.EnumSet;
import java.util.Set;

/** Where a group stands in its life; each status holds from a date until the next one. */
public enum GroupStatus {
    APPLIED,
    FORMING,
    ACTIVE,
    DORMANT,
    GRADUATED,
    DISSOLVED;

    /** What a group with this status may become next; nothing follows {@link #DISSOLVED}, and nobody applies twice. */
    public Set<GroupStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(FORMING, ACTIVE, DISSOLVED);
            case FORMING -> EnumSet.of(ACTIVE, DORMANT, DISSOLVED);
            case ACTIVE -> EnumSet.of(DORMANT, GRADUATED, DISSOLVED);
            case DORMANT, GRADUATED -> EnumSet.of(ACTIVE, this == DORMANT ? GRADUATED : DORMANT, DISSOLVED);
            case DISSOLVED -> EnumSet.noneOf(GroupStatus.class);
        };
    }
}
