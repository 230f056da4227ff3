package org.hashar.api.fund;

import java.util.List;
import java.util.UUID;

/**
 * To take a meeting, a share-out, or a document of a fund of capital, back.
 *
 * @param id of the reversal, made by the client, UUIDv7
 * @param reason never blank; kept in the audit trail and shown on statements
 * @param dependents later meetings and share-outs, or documents, that are built on it and are taken back with it, for the same reason. Empty when nothing is:
 *     then a reversal that would break one of them is refused with the list of them (R8)
 */
public record ReversalDraft(UUID id, String reason, List<UUID> dependents) {
    public ReversalDraft {
        dependents = List.copyOf(dependents);
    }

    /** Takes nothing else back. */
    public ReversalDraft(UUID id, String reason) {
        this(id, reason, List.of());
    }
}
