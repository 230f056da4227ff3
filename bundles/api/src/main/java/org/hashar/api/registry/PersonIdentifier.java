package org.hashar.api.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number by which an authority knows a person. Of one type a number belongs to one person; two types may have the same number.
 *
 * @param type kind of number, {@code KG-PIN}; the form of those that a country knows is checked
 * @param number as it is written in the document; kept in its canonical form where the country knows the type
 * @param issuer who gave it out, null when unknown
 * @param from first day of validity, null when unknown
 * @param to first day on which it is no longer valid, null when unknown or for ever
 */
public record PersonIdentifier(
        String type, String number, @Nullable String issuer, @Nullable LocalDate from, @Nullable LocalDate to) {}
