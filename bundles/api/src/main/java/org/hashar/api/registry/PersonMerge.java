package org.hashar.api.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge of two persons.
 *
 * @param undoneAt null while it holds
 * @param undoneReason why it was undone
 */
public record PersonMerge(
        UUID id,
        UUID survivor,
        UUID merged,
        String reason,
        Instant mergedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneReason) {}
