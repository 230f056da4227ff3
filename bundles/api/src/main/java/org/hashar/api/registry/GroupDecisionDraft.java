package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group decided, to be recorded.
 *
 * @param id made by the client, UUIDv7
 * @param date not in the future, not before the group was formed
 * @param text what was decided, in the group's own words, 1 to 1000 letters; not the names of persons
 * @param present how many of those entitled were there, zero or more
 * @param votesFor zero or more; votes together are no more than who was there
 * @param votesAgainst zero or more
 * @param abstained zero or more
 * @param minutes where it stands in the book of minutes, for example {@code 2011/7, p. 12}; null when nowhere
 */
public record GroupDecisionDraft(
        UUID id,
        UUID group,
        LocalDate date,
        Kind kind,
        String text,
        Integer present,
        Integer votesFor,
        Integer votesAgainst,
        Integer abstained,
        @Nullable String minutes) {

    /** What it is about, and whether it counts only with a quorum (KG-15: what concerns money is decided together). */
    public enum Kind {
        CONSTITUTION(true),
        ELECTION(true),
        CONTRIBUTION(true),
        MONEY(true),
        EXPULSION(true),
        FEDERATION(true),
        DISSOLUTION(true),
        ADMISSION(false),
        WORK(false),
        OTHER(false);

        private final boolean quorum;

        Kind(boolean quorum) {
            this.quorum = quorum;
        }

        /** Whether it is refused without a quorum. */
        public boolean needsQuorum() {
            return quorum;
        }
    }
}
