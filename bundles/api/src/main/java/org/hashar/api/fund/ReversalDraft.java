package org.hashar.api.fund;

import java.util.UUID;

/**
 * To take a meeting back.
 *
 * @param id of the reversal, made by the client, UUIDv7
 * @param reason never blank; kept in the audit trail and shown on statements
 */
public record ReversalDraft(UUID id, String reason) {}
