package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What each member of a group has to pay, from a date on until the next plan takes effect (KG-14, KG-15). A decision never works backwards
 * (R5).
 *
 * @param amount a period
 * @param from the first day it holds
 * @param decidedOn the day of the decision; null when it was not told
 * @param decision null when it was not told
 * @param withdrawal that it was entered by mistake; null while it stands
 */
public record ContributionPlan(
        UUID id,
        UUID group,
        Amount amount,
        Period period,
        LocalDate from,
        @Nullable LocalDate decidedOn,
        @Nullable Decision decision,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {

    /** A plan of which nobody told when and how it was decided. */
    public ContributionPlan(UUID id, UUID group, Amount amount, Period period, LocalDate from, Instant recordedAt) {
        this(id, group, amount, period, from, null, null, recordedAt, null);
    }

    /**
     * That, why and when a plan was withdrawn: nothing was ever due by it.
     *
     * @param by login of the account
     */
    public record Withdrawal(String reason, Instant at, String by) {}

    /** How often a contribution is due. */
    public enum Period {
        /** Once in each month counted from the day the plan takes effect, not in calendar months. */
        MONTH,
        /** Once in each seven days counted from the day the plan takes effect. */
        WEEK,
        /** Once in each fourteen days. */
        TWO_WEEKS,
        /** At each meeting. */
        MEETING
    }
}
