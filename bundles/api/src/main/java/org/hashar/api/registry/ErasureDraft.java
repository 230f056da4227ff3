package org.hashar.api.registry;

import java.util.UUID;

/**
 * That all which tells who somebody is shall go.
 *
 * @param id made by the client, UUIDv7
 * @param person any of the ids under which the human being is known
 * @param reason why, never blank, and without a name: it stays
 */
public record ErasureDraft(UUID id, UUID person, String reason) {}
