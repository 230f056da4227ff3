package org.hashar.api.registry;

/** Where a group stands in its life; each status holds from a date until the next one. */
public enum GroupStatus {
    APPLIED,
    FORMING,
    ACTIVE,
    DORMANT,
    GRADUATED,
    DISSOLVED
}
