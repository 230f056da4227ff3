package org.hashar.fund.internal.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.hashar.api.fund.ContributionPlan;

/**
 * What a member had to pay in by a day (R5). A monthly contribution is due on the first day of each month of the plan, counted from the day
 * the plan takes effect; one per meeting on the day of each meeting that stands. Only what falls due while the person is a member, under the
 * plan in force on that day, counts. Pure.
 */
final class Dues {
    private Dues() {}

    /**
     * Smallest units due up to the end of a day.
     *
     * @param plans by date
     * @param meetings dates of the meetings that stand; two on one day are two
     * @param member whether the person is a member on a day
     */
    static long units(
            List<ContributionPlan> plans, List<LocalDate> meetings, Predicate<LocalDate> member, LocalDate asOf) {
        long due = 0;
        for (int i = 0; i < plans.size(); i++) {
            ContributionPlan plan = plans.get(i);
            LocalDate end = i + 1 < plans.size() ? plans.get(i + 1).from() : LocalDate.MAX;
            LocalDate until = end.isAfter(asOf) ? asOf.plusDays(1) : end;
            long times = plan.period() == ContributionPlan.Period.MONTH
                    ? months(plan.from(), until, member)
                    : meetings.stream()
                            .filter(day -> !day.isBefore(plan.from()) && day.isBefore(until))
                            .filter(member)
                            .count();
            due = Math.addExact(due, Math.multiplyExact(times, plan.amount().units()));
        }
        return due;
    }

    /** Counted from the first day each time, so that a plan from the 31st does not slide to the 28th for good. */
    private static long months(LocalDate from, LocalDate until, Predicate<LocalDate> member) {
        long times = 0;
        LocalDate day = from;
        for (int month = 1; day.isBefore(until); month++) {
            if (member.test(day)) {
                times++;
            }
            day = from.plusMonths(month);
        }
        return times;
    }
}
