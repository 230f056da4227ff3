package org.hashar.api.registry;

/** Sex as the programmes' figures distinguish it. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
