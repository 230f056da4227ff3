package org.hashar.fund.internal.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hashar.api.fund.ContributionPlan;

/**
 * What falls due by the plans (R5). A contribution for a time is due on the first day of each, counted from the day the plan takes effect; one per
 * meeting on the day of each meeting that stands. The plan in force on that day says how much. Pure.
 */
final class Dues {
    private static final int WEEK = 7;

    /**
     * A sum that falls due.
     *
     * @param units smallest units
     */
    record Due(LocalDate day, long units) {}

    private Dues() {}

    /**
     * All that falls due up to the end of a day, by day.
     *
     * @param plans by date
     * @param meetings dates of the meetings that stand; two on one day are two
     */
    static List<Due> of(List<ContributionPlan> plans, List<LocalDate> meetings, LocalDate asOf) {
        List<Due> dues = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            ContributionPlan plan = plans.get(i);
            LocalDate end = i + 1 < plans.size() ? plans.get(i + 1).from() : LocalDate.MAX;
            LocalDate until = end.isAfter(asOf) ? asOf.plusDays(1) : end;
            days(plan, meetings, until)
                    .forEach(day -> dues.add(new Due(day, plan.amount().units())));
        }
        return dues;
    }

    /** Counted from the first day each time, so that a plan from the 31st does not slide to the 28th for good. */
    private static List<LocalDate> days(ContributionPlan plan, List<LocalDate> meetings, LocalDate until) {
        LocalDate from = plan.from();
        if (plan.period() == ContributionPlan.Period.MEETING) {
            return meetings.stream()
                    .filter(day -> !day.isBefore(from) && day.isBefore(until))
                    .sorted()
                    .toList();
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from;
        for (int times = 1; day.isBefore(until); times++) {
            days.add(day);
            day = switch (plan.period()) {
                case WEEK -> from.plusDays((long) WEEK * times);
                case TWO_WEEKS -> from.plusDays(2L * WEEK * times);
                default -> from.plusMonths(times);
            };
        }
        return days;
    }
}
