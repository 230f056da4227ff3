package org.hashar.api.fund;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published conversion.
 *
 * @param document as it was entered
 * @param inconsistentWith others of the same source, day and two currencies which cannot hold together with this one, whatever the printed amounts
 *     were rounded from
 * @param recordedBy login of the account
 */
public record PublishedRate(
        PublishedRateDraft document, List<UUID> inconsistentWith, Instant recordedAt, String recordedBy) {
    public PublishedRate {
        inconsistentWith = List.copyOf(inconsistentWith);
    }
}
