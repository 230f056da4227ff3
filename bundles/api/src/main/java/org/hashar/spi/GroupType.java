package org.hashar.spi;

/**
 * A kind of group. Its label in each language is the country's word {@code group.type.<code>}.
 *
 * @param code {@code SHG}, {@code MST}, {@code ASSOCIATION}
 * @param kind what the platform lets such a group do
 */
public record GroupType(String code, Kind kind) {

    /** What the platform lets a group do. */
    public enum Kind {
        /** Has persons as members, meets, saves and lends. */
        SELF_HELP_GROUP,
        /** Unites groups; has no savings of its own members. */
        ASSOCIATION
    }
}
