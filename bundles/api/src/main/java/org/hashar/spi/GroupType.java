package org.hashar.spi;

import java.util.Set;

/**
 * A kind of group. Its label in each language is the country's word {@code group.type.<code>}.
 *
 * @param code {@code SHG}, {@code MST}, {@code ASSOCIATION}, {@code NETWORK}
 * @param kind what the platform lets such a group do
 * @param smallest fewest members wanted, 1 or more: persons, or groups where it unites groups. A group that has fewer is told of, not refused
 * @param largest most members wanted
 * @param unites codes of the types that it may unite; empty for one of persons
 */
public record GroupType(String code, Kind kind, int smallest, int largest, Set<String> unites) {
    /** Savings groups have 5 to 25 members. */
    private static final int FEWEST = 5;

    private static final int MOST = 25;

    public GroupType {
        unites = Set.copyOf(unites);
        if (smallest < 1 || largest < smallest) {
            throw new IllegalArgumentException("sizes of group type " + code);
        }
        if (kind == Kind.SELF_HELP_GROUP && !unites.isEmpty()) {
            throw new IllegalArgumentException("group type " + code + " has persons as members and unites groups");
        }
    }

    /** One of the usual size: 5 to 25 persons, or any number of groups of which the country does not say what they are. */
    public GroupType(String code, Kind kind) {
        this(
                code,
                kind,
                kind == Kind.SELF_HELP_GROUP ? FEWEST : 1,
                kind == Kind.SELF_HELP_GROUP ? MOST : Integer.MAX_VALUE,
                Set.of());
    }

    /** What the platform lets a group do. */
    public enum Kind {
        /** Has persons as members, meets, saves and lends. */
        SELF_HELP_GROUP,
        /** Unites groups; has no savings of its own members. An association, a network, a cooperative. */
        ASSOCIATION
    }
}
