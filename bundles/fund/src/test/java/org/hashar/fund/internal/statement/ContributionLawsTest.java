package org.hashar.fund.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlan.Period;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.World;

/** What holds for contributions whatever the plans, meetings and payments are (R5). */
class ContributionLawsTest {
    private static final LocalDate START = LocalDate.of(2011, 1, 31);

    /** Meetings on every third day, so that plans per meeting have something to count. */
    private static List<LocalDate> meetings() {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            days.add(START.plusDays(3L * i));
        }
        return days;
    }

    private static List<ContributionPlan> plans(List<Integer> gaps, List<Period> periods) {
        List<ContributionPlan> plans = new ArrayList<>();
        LocalDate from = START;
        for (int i = 0; i < gaps.size(); i++) {
            from = from.plusDays(gaps.get(i));
            plans.add(plan(from, 10L * (i + 1), periods.get(i % periods.size())));
        }
        return plans;
    }

    private static ContributionPlan plan(LocalDate from, long units, Period period) {
        return new ContributionPlan(
                new UUID(0, units), new UUID(0, 2), new Amount(units, World.KGS), period, from, Instant.EPOCH);
    }

    @Property(tries = 1000)
    void whatIsDueIsWhatWasPaidOnItAndWhatIsOwed(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 120) Integer> gaps,
            @ForAll @Size(min = 1, max = 4) List<Period> periods,
            @ForAll @IntRange(max = 500) int asOf,
            @ForAll @IntRange(max = 500) int exemptFrom,
            @ForAll @LongRange(max = 5000) long paid) {
        List<Dues.Due> dues = Dues.of(plans(gaps, periods), meetings(), START.plusDays(asOf));
        LocalDate exempt = START.plusDays(exemptFrom);
        Contributions.Position position = Contributions.position(dues, day -> true, day -> !day.isBefore(exempt), paid);

        assertThat(position.due() + position.inAdvance()).isEqualTo(paid + position.arrears());
        assertThat(position.due()).isEqualTo(Math.min(paid, position.due()) + position.arrears());
        assertThat(position.due() + position.exempt())
                .isEqualTo(dues.stream().mapToLong(Dues.Due::units).sum());
        assertThat(position.since() == null).isEqualTo(position.arrears() == 0);
    }

    @Property(tries = 1000)
    void changingThePlanFromADayNeverChangesWhatWasDueBefore(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 120) Integer> gaps,
            @ForAll @Size(min = 1, max = 4) List<Period> periods,
            @ForAll Period changed,
            @ForAll @IntRange(min = 1, max = 200) int later,
            @ForAll @IntRange(max = 700) int asOf) {
        List<ContributionPlan> before = plans(gaps, periods);
        LocalDate from = before.get(before.size() - 1).from().plusDays(later);
        List<ContributionPlan> after = new ArrayList<>(before);
        after.add(plan(from, 999, changed));
        LocalDate day = START.plusDays(asOf);
        LocalDate until = day.isBefore(from) ? day : from.minusDays(1);

        assertThat(Dues.of(after, meetings(), day).stream()
                        .filter(due -> due.day().isBefore(from))
                        .toList())
                .isEqualTo(Dues.of(before, meetings(), until));
    }
}
