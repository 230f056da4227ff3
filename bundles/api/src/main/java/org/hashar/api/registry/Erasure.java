package org.hashar.api.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An erasure that was carried out.
 *
 * @param persons all ids under which the human being was known: they stay, and nothing says any more whose they were
 * @param recipients to whom data were handed before, the latest first: they have to be told
 */
public record Erasure(
        UUID id, UUID person, String reason, Instant erasedAt, List<UUID> persons, List<Release> recipients) {
    public Erasure {
        persons = List.copyOf(persons);
        recipients = List.copyOf(recipients);
    }
}
