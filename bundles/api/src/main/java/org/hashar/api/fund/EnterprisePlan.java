package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a group means to do. Only a plan: nothing of it is ever posted, so its amounts may be in any currency, present or historic (TJ-19).
 *
 * @param product what is made, in the group's own words
 * @param quantity how much of it, null when not told
 * @param target the profit that is aimed at, null when not told
 * @param inputs what is needed
 * @param steps what is to be done when (TJ-21)
 */
public record EnterprisePlan(
        String product, @Nullable Quantity quantity, @Nullable Money target, List<Input> inputs, List<Step> steps) {
    public EnterprisePlan {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /**
     * Something that is needed.
     *
     * @param what in the group's own words
     * @param cost what it will cost, in any currency; null when not told
     */
    public record Input(String what, @Nullable Quantity quantity, @Nullable Money cost) {}

    /**
     * Something to do.
     *
     * @param until not before {@code from}
     */
    public record Step(LocalDate from, LocalDate until, String what) {}
}
