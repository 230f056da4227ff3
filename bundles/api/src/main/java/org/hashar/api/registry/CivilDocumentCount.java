package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of how many persons a paper stands in one way on a day. A paper that is held and ran out by then counts as expired; whoever was registered
 * twice counts once.
 */
public record CivilDocumentCount(CivilDocumentDraft.Kind kind, CivilDocumentDraft.Status status, long persons) {

    /**
     * Whose papers are counted, and when.
     *
     * @param territory where the persons live, null for the whole country
     * @param asOf not in the future
     * @param asKnown null for what is known now
     */
    public record Query(String country, @Nullable String territory, LocalDate asOf, @Nullable Instant asKnown) {}
}
