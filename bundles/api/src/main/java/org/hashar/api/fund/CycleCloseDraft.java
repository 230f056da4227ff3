package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To close a cycle, by a share-out or by carrying everything over into the next one: one of the two.
 *
 * @param id made by the client, UUIDv7
 * @param date the last day of the cycle; may be before the day that was planned
 * @param shareOut a share-out of this group at the end of the cycle, posted on or before the day; null when everything is carried over
 * @param carryOver the decision to share nothing out; null when there is a share-out
 */
public record CycleCloseDraft(
        UUID id, UUID cycle, LocalDate date, @Nullable UUID shareOut, @Nullable Decision carryOver) {}
