package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where a group stands among groups on a day.
 *
 * @param parents what it belongs to, at most one of a type
 * @param members what it unites
 */
public record Federation(
        UUID group, LocalDate asOf, List<FederationMembership> parents, List<FederationMembership> members) {
    public Federation {
        parents = List.copyOf(parents);
        members = List.copyOf(members);
    }
}
