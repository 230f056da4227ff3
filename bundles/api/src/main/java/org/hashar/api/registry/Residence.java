package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a household lives, or lived, for a time.
 *
 * @param territory the main code of the place, null when unknown
 * @param from null for where it lived first
 * @param to the first day it no longer lived there, null while it does
 * @param recordedAt when this was known
 */
public record Residence(
        UUID id,
        UUID household,
        @Nullable String territory,
        @Nullable String address,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {}
