package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * What each member of a group has to pay, from a date on until the next plan takes effect (KG-14, KG-15). A decision never works backwards
 * (R5).
 *
 * @param amount a period
 * @param from the first day it holds
 */
public record ContributionPlan(UUID id, UUID group, Amount amount, Period period, LocalDate from, Instant recordedAt) {

    /** How often a contribution is due. */
    public enum Period {
        /** Once in each month counted from the day the plan takes effect, not in calendar months. */
        MONTH,
        /** At each meeting. */
        MEETING
    }
}
