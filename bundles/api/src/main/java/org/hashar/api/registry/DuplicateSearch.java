package org.hashar.api.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for duplicates through a country has come.
 *
 * @param finishedAt null while it runs
 * @param persons how many there are to look at
 * @param done how many were looked at
 * @param found how many pairs were proposed that had not been before
 * @param remainingSeconds about how long it still takes, null before that can be said and when it is over
 */
public record DuplicateSearch(
        String country,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long persons,
        long done,
        long found,
        @Nullable Long remainingSeconds) {}
