package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What migration made of a household, as those who work with it see it. It is a judgement of people, never computed from absences or remittances.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param from first day
 * @param to the first day no longer, null while it goes on
 */
public record FamilyStatusDraft(UUID id, UUID household, State state, LocalDate from, @Nullable LocalDate to) {

    /** The classification (JP-05). */
    public enum State {
        /** Somebody is away for work, and the family hears from them. */
        ACTIVE_MIGRANT,
        /** All who were away are back. */
        RETURNED,
        /** The migrant sends nothing any more, and left the family to itself. */
        ABANDONED,
        /** Not a migrant's family. */
        NONE
    }
}
