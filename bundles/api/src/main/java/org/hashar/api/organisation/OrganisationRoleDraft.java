package org.hashar.api.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does in a project for a time.
 *
 * @param id made by the client, UUIDv7
 * @param project code of the project, for example {@code CARMP-TJ}: capital letters, digits, hyphens
 * @param from first day; may lie in the future
 * @param to the first day no longer, null while it goes on
 * @param places where, all that is said, also what contradicts itself
 */
public record OrganisationRoleDraft(
        UUID id,
        UUID organisation,
        String project,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        List<Coverage> places) {
    public OrganisationRoleDraft {
        places = List.copyOf(places);
    }

    /** What an organisation does in a project. */
    public enum Kind {
        DONOR,
        ACCOUNTABLE,
        EXTENDING,
        IMPLEMENTER,
        SUBCONTRACTOR,
        GOVERNMENT_PARTNER,
        LENDER,
        TRAINER,
        MEDIA_PARTNER,
        PARTNER
    }
}
