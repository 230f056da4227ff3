package org.hashar.api.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household; who belongs to it is asked for a day.
 *
 * @param territory the main code of the place where it lives now
 * @param version grows with every revision
 */
public record Household(
        UUID id,
        String country,
        @Nullable String territory,
        @Nullable String address,
        Instant recordedAt,
        long version) {}
