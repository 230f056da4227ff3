package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything still comes, on a day, as known at a moment.
 *
 * @param asKnown the moment of knowledge
 * @param lastReceived the last day, not after {@code asOf}, of a period in which something came; null when nothing is known to have come
 * @param ceasedSince from when on it was said that nothing comes any more; null while that was not said, or something came in a period that began
 *     on that day or later
 * @param reason why it ceased, as it was said last; null when not told
 * @param monthsWithout whole months from {@code lastReceived}, or else from {@code ceasedSince}, to {@code asOf}; null when neither is known. Where
 *     nobody said that it ceased, these are months of which nothing is known.
 */
public record RemittanceStanding(
        UUID person,
        LocalDate asOf,
        Instant asKnown,
        @Nullable LocalDate lastReceived,
        @Nullable LocalDate ceasedSince,
        RemittanceDraft.@Nullable Reason reason,
        @Nullable Integer monthsWithout) {}
