package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A self-managed group of members in a place.
 *
 * @param code short, stable, for paper: country, type and a running number, for example {@code KG-SHG-000017}
 * @param territory main code of its place
 * @param status the status today
 * @param statusSince since when
 * @param version grows with every change
 */
public record Group(
        UUID id,
        String code,
        String country,
        String type,
        String name,
        @Nullable String motto,
        LocalDate formedOn,
        String territory,
        GroupStatus status,
        LocalDate statusSince,
        Instant recordedAt,
        long version) {}
