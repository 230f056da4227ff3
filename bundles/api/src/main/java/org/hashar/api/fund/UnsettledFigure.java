package org.hashar.api.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many left groups of a place without a settlement, while savings or debts remain (R9).
 *
 * @param territory null for the whole country
 * @param asOf today in the country
 * @param groups that they left
 * @param members memberships that ended: who left two groups counts twice (R2)
 */
public record UnsettledFigure(String country, @Nullable String territory, LocalDate asOf, long groups, long members) {}
