package org.hashar.api;

/** What an account may do. Each role may do all that the ones after it may. */
public enum Role {
    /** Accounts, keys, modules; everything. */
    ADMINISTRATOR,
    /** Groups, members, corrections, rates. */
    COORDINATOR,
    /** Meetings and their members. */
    RECORDER,
    /** Reads, changes nothing. */
    READER;

    /** Whether someone with this role may do what asks for {@code needed}. */
    public boolean includes(Role needed) {
        return compareTo(needed) <= 0;
    }
}
