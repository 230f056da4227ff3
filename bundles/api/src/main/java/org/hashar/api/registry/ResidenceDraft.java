package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a household moved: where it lives from a day on, until it moves again.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param territory any code of the place, null when unknown
 * @param address street and house as people say it, null when unknown
 * @param from the first day there; null only for where the household lived first, which it did since anything is known of it, and whose id is the
 *     household's
 */
public record ResidenceDraft(
        UUID id, UUID household, @Nullable String territory, @Nullable String address, @Nullable LocalDate from) {}
