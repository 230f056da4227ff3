package org.hashar.api.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of an organisation: one of before, of another language, or an abbreviation (TJ-06: DFID is UK aid is the UK Government).
 *
 * @param text 1 to 200 letters
 * @param language BCP 47, null where it does not matter
 * @param from null when it held since before memory
 * @param to the first day it no longer held, null while it does
 */
public record OrganisationName(
        String text, @Nullable String language, @Nullable LocalDate from, @Nullable LocalDate to) {}
