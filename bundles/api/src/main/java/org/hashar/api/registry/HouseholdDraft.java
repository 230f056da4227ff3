package org.hashar.api.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household to register or to revise: people who live and eat together.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param country ISO 3166-1 alpha-2
 * @param territory any code of the place, null when unknown
 * @param address street and house as people say it, null when unknown
 */
public record HouseholdDraft(UUID id, String country, @Nullable String territory, @Nullable String address) {}
