package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many households of a country stand how on a day, as known at a moment (JP-05). Place and country are as known now.
 *
 * @param country ISO 3166-1 alpha-2
 * @param territory main code of the place asked for, null for the whole country
 * @param asOf the day
 * @param asKnown the moment of knowledge; what was recorded later is left out
 * @param households all of them
 * @param rows the same by place and status; they add up to the whole
 */
public record FamilyFigure(
        String country, @Nullable String territory, LocalDate asOf, Instant asKnown, long households, List<Row> rows) {
    public FamilyFigure {
        rows = List.copyOf(rows);
    }

    /**
     * One status in one place.
     *
     * @param territory main code of the place where they live, null when nobody said
     * @param status what migration made of them, null when nobody said
     */
    public record Row(@Nullable String territory, FamilyStatusDraft.@Nullable State status, long households) {}

    /**
     * What is asked for.
     *
     * @param territory any code of a place; it and all below it; null for the whole country
     * @param asKnown null for now
     */
    public record Query(String country, @Nullable String territory, LocalDate asOf, @Nullable Instant asKnown) {}
}
