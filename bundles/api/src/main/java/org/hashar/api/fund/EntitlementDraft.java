package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a person begins or ends to take part in an enterprise. Whoever took part on some day of it has a right to a part of its gain, also after
 * they left the group (R4).
 *
 * @param id made by the client, UUIDv7
 * @param change what happens
 * @param date the first day with, or without, a part in it
 * @param decision as in {@link EnterpriseDraft}
 */
public record EntitlementDraft(UUID id, UUID enterprise, UUID person, Change change, LocalDate date, String decision) {

    /** What happens. */
    public enum Change {
        /** A member of the group on that day. */
        BEGINS,
        ENDS
    }
}
