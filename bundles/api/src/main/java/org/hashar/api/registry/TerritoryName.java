package org.hashar.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place in one language, from–to.
 *
 * @param from null when it held since before memory
 * @param to the first day it no longer holds, null while it does
 */
public record TerritoryName(String language, String text, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether it is the name on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
