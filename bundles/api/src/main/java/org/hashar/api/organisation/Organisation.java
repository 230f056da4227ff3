package org.hashar.api.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param parent what it is a part of, null for nothing
 * @param version grows with every revision
 */
public record Organisation(
        UUID id,
        @Nullable String country,
        OrganisationDraft.Kind kind,
        String name,
        List<OrganisationName> aliases,
        @Nullable UUID parent,
        @Nullable String identifier,
        Instant recordedAt,
        long version) {
    public Organisation {
        aliases = List.copyOf(aliases);
    }
}
