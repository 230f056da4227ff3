package org.hashar.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does in a project, {@code [from, to)}.
 *
 * @param apart hints that places contradict each other
 * @param recordedAt when what stands here was written: the second clock
 */
public record OrganisationRole(
        UUID id,
        UUID organisation,
        String project,
        OrganisationRoleDraft.Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        List<Coverage> places,
        List<Coverage.Apart> apart,
        Instant recordedAt) {
    public OrganisationRole {
        places = List.copyOf(places);
        apart = List.copyOf(apart);
    }
}
