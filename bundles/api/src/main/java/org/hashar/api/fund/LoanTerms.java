package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed on a loan of money, as a client wrote it; the constitution of a group says which of it is allowed. Everything that follows
 * from it is a pure function of it: no day is today's.
 *
 * @param country whose currency it is kept in, for example {@code KG}
 * @param principal what is handed out, above zero
 * @param issuedOn the day it is handed out; may lie in the past
 * @param interest how interest is reckoned
 * @param rate null for {@link Interest#NONE} and only then
 * @param dayCount what part of a year a period is; without effect on a loan without interest
 * @param instalments when it is paid back
 * @param grace null for none
 * @param rounding null for the smallest unit, at each instalment
 */
public record LoanTerms(
        String country,
        Money principal,
        LocalDate issuedOn,
        Interest interest,
        @Nullable Rate rate,
        DayCount dayCount,
        Instalments instalments,
        @Nullable Grace grace,
        @Nullable Rounding rounding) {

    /**
     * How interest is reckoned: the <i>flat</i> and the <i>declining balance</i> method as in J. Ledgerwood, Microfinance Handbook, World
     * Bank 1998, "Loan Pricing".
     */
    public enum Interest {
        /** The loan costs nothing. */
        NONE,
        /** On the whole principal in every period, whatever is paid back already; equal parts of the principal. */
        FLAT,
        /** On what is still owed; instalments of the same size, in which the principal's part grows. */
        DECLINING_EQUAL_INSTALMENTS,
        /** On what is still owed; equal parts of the principal, instalments that become smaller. */
        DECLINING_EQUAL_PRINCIPAL
    }

    /**
     * The price.
     *
     * @param percent plain decimal text above zero, at most 1000, at most six digits after the point
     * @param per for how long; a rate for a month is a twelfth of the one for a year
     */
    public record Rate(String percent, Per per) {

        /** What time a rate is for. */
        public enum Per {
            MONTH,
            YEAR
        }
    }

    /** What part of a year lies between two days: the definitions of ISDA 2006, section 4.16. */
    public enum DayCount {
        /** Every month has 30 days, every year 360; 4.16(f). */
        THIRTY_360,
        /** Days as they are, a year of 365 days; 4.16(d). */
        ACTUAL_365,
        /** Days of leap years over 366, other days over 365; 4.16(b). */
        ACTUAL_ACTUAL
    }

    /**
     * When it is paid back.
     *
     * @param every how far the instalments lie apart
     * @param step every so many weeks or months, 1 to 12; null for 1; must be null for meetings
     * @param firstDueOn the first due day, after {@code issuedOn}: the first period may be shorter or longer than the others; must be null for
     *     meetings
     * @param count how many, 1 to 520; must be null for meetings
     * @param dates of the meetings in their order, each after {@code issuedOn}; empty unless by meetings
     */
    public record Instalments(
            Every every,
            @Nullable Integer step,
            @Nullable LocalDate firstDueOn,
            @Nullable Integer count,
            List<LocalDate> dates) {
        public Instalments {
            dates = List.copyOf(dates);
        }

        /** What instalments are counted by. */
        public enum Every {
            /** At the meetings of given dates. */
            MEETING,
            WEEK,
            /** On the same day of the month, or its last day where it has no such day. */
            MONTH
        }
    }

    /**
     * Time in which less is paid.
     *
     * @param principalInstalments how many of the first instalments pay no principal; null for none
     * @param interestInstalments how many of the first instalments pay no interest: it accrues all the same and is paid, without interest on it,
     *     with the first instalment after them; null for none
     * @param interestFrom no interest accrues before that day; null for the day of issue
     */
    public record Grace(
            @Nullable Integer principalInstalments,
            @Nullable Integer interestInstalments,
            @Nullable LocalDate interestFrom) {}

    /**
     * To which sums of money instalments are rounded, because smaller coins are not around.
     *
     * @param place where what is rounded away ends up
     * @param multiple of which instalments are multiples, above zero and not above an equal part of the principal
     */
    public record Rounding(Place place, Money multiple) {

        /** Where rounding shows. */
        public enum Place {
            /**
             * Interest and instalment are each rounded to the nearest multiple, half of one upwards; the last instalment pays what is left of
             * the principal. All of them are multiples when the principal is one.
             */
            EACH_INSTALMENT,
            /**
             * Instalments are reckoned to the smallest unit, principal cut down; the last one takes all differences and is itself, when the loan
             * bears interest, rounded to the nearest multiple, but never below what is left of the principal.
             */
            LAST_INSTALMENT
        }
    }
}
