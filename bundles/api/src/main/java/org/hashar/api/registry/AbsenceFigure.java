package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a country is abroad for work, on a day, as known at a moment. {@code households} counts each household with a member abroad once,
 * {@code persons} each human being once, also those whose household nobody registered (R2). Whoever is expected back counts until known to be back.
 *
 * @param country ISO 3166-1 alpha-2
 * @param territory main code of the place asked for, null for the whole country
 * @param asOf the day
 * @param asKnown the moment of knowledge; what was recorded later is left out
 * @param women of the persons
 * @param men of the persons
 * @param rows the same by place; they add up to the whole
 */
public record AbsenceFigure(
        String country,
        @Nullable String territory,
        LocalDate asOf,
        Instant asKnown,
        long households,
        long persons,
        long women,
        long men,
        List<Row> rows) {

    /**
     * One place.
     *
     * @param territory main code of the place where the household lives, or where a person without a household is from; null when nobody said
     */
    public record Row(@Nullable String territory, long households, long persons, long women, long men) {}

    /**
     * What is asked for.
     *
     * @param territory any code of a place, it and all below it, or of an area as it is made up on the day; null for the whole country
     * @param asKnown null for now
     */
    public record Query(String country, @Nullable String territory, LocalDate asOf, @Nullable Instant asKnown) {}
}
