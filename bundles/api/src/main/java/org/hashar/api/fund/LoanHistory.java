package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Money;

/**
 * A loan with what happened to it up to a day: what {@link LoanService#position} judges.
 *
 * @param terms as agreed
 * @param order in which a payment pays what is due: each part once
 * @param across whether one instalment is paid in full before the next, or one part of all of them before the next part
 * @param surplus what is done with a payment beyond what is due
 * @param flatSettlement what interest a flat loan costs when it is settled early; without effect on other loans
 * @param fines that were put on the loan; may be empty
 * @param payments in any order of days, those of one day in the order of the list; may be empty
 * @param asOf the end of which day; fines and payments after it are refused
 */
public record LoanHistory(
        LoanTerms terms,
        List<Part> order,
        Across across,
        Surplus surplus,
        FlatSettlement flatSettlement,
        List<Sum> fines,
        List<Sum> payments,
        LocalDate asOf) {
    public LoanHistory {
        order = List.copyOf(order);
        fines = List.copyOf(fines);
        payments = List.copyOf(payments);
    }

    /** What a debt is made of. */
    public enum Part {
        FINE,
        INTEREST,
        PRINCIPAL
    }

    /** Which way a payment goes through several instalments that are due. */
    public enum Across {
        /** The oldest instalment with all its parts, then the next one. */
        INSTALMENT_BY_INSTALMENT,
        /** The first part of all that is due, then the second. */
        PART_BY_PART
    }

    /** What becomes of a payment beyond what is due. */
    public enum Surplus {
        /** It pays the coming instalments as they stand in the schedule, the nearest first. */
        COMING_INSTALMENTS,
        /** It is handed back. */
        GIVE_BACK
    }

    /** What a flat loan costs when it is settled before its last instalment. */
    public enum FlatSettlement {
        /** The interest of the periods that have begun, the last one by its days. */
        ACCRUED,
        /** All interest of the schedule. */
        WHOLE
    }

    /**
     * Money on a day.
     *
     * @param amount above zero
     */
    public record Sum(LocalDate date, Money amount) {}
}
