package org.hashar.fund.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlan.Period;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.World;
import org.junit.jupiter.api.Test;

/** The group's year is the group's, not the calendar's (R5). */
final class DuesTest {
    private static boolean always(LocalDate day) {
        return day.isAfter(LocalDate.MIN);
    }

    private static ContributionPlan plan(String from, long units, Period period) {
        return new ContributionPlan(
                new UUID(0, 1),
                new UUID(0, 2),
                new Amount(units, World.KGS),
                period,
                LocalDate.parse(from),
                Instant.EPOCH);
    }

    private static long units(
            List<ContributionPlan> plans, List<LocalDate> meetings, Predicate<LocalDate> member, LocalDate asOf) {
        return Contributions.position(Dues.of(plans, meetings, asOf), member, day -> false, 0)
                .due();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void countsMonthsFromTheDayThePlanTakesEffect() {
        List<ContributionPlan> plans = List.of(plan("2011-05-10", 50, Period.MONTH));

        assertThat(units(plans, List.of(), DuesTest::always, day("2011-05-09"))).isZero();
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-05-10"))).isEqualTo(50);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-06-09"))).isEqualTo(50);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-06-10"))).isEqualTo(100);
    }

    @Test
    void doesNotSlideFromTheLastDayOfAMonth() {
        List<ContributionPlan> plans = List.of(plan("2011-01-31", 50, Period.MONTH));

        assertThat(units(plans, List.of(), DuesTest::always, day("2011-02-28"))).isEqualTo(100);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-30"))).isEqualTo(100);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-31"))).isEqualTo(150);
    }

    @Test
    void changesFromTheDayOfADecisionAndNeverBefore() {
        List<ContributionPlan> plans =
                List.of(plan("2011-01-10", 50, Period.MONTH), plan("2011-03-10", 70, Period.MONTH));

        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-09"))).isEqualTo(100);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-10"))).isEqualTo(170);
    }

    @Test
    void asksOnlyForWhatFallsDueDuringMembership() {
        List<ContributionPlan> plans = List.of(plan("2011-01-10", 50, Period.MONTH));
        Predicate<LocalDate> episodes = day -> day.isBefore(day("2011-03-10")) || !day.isBefore(day("2011-05-10"));

        assertThat(units(plans, List.of(), episodes, day("2011-06-30"))).isEqualTo(200);
    }

    @Test
    void asksOncePerMeetingUnderAPlanPerMeeting() {
        List<ContributionPlan> plans =
                List.of(plan("2011-01-10", 20, Period.MEETING), plan("2011-03-01", 30, Period.MEETING));
        List<LocalDate> meetings =
                List.of(day("2011-01-05"), day("2011-01-10"), day("2011-02-28"), day("2011-03-01"), day("2011-04-01"));

        assertThat(units(plans, meetings, DuesTest::always, day("2011-03-31"))).isEqualTo(20 + 20 + 30);
    }

    @Test
    void countsWeeksAndFortnightsFromTheDayThePlanTakesEffect() {
        List<ContributionPlan> plans =
                List.of(plan("2011-02-24", 10, Period.WEEK), plan("2011-03-10", 30, Period.TWO_WEEKS));

        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-02"))).isEqualTo(10);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-03"))).isEqualTo(20);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-10"))).isEqualTo(50);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-23"))).isEqualTo(50);
        assertThat(units(plans, List.of(), DuesTest::always, day("2011-03-24"))).isEqualTo(80);
    }
}
