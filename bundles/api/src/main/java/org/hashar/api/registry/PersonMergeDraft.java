package org.hashar.api.registry;

import java.util.UUID;

/**
 * That two persons are one.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param survivor under whom the human being is known from now on
 * @param merged who turned out to be the same; keeps all that was written for it
 * @param reason why, never blank
 */
public record PersonMergeDraft(UUID id, UUID survivor, UUID merged, String reason) {}
