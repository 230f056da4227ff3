package org.hashar.fund.internal.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hashar.api.fund.Instalment;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Surplus;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanSchedule;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rounding.Place;
import org.hashar.fund.internal.World;

/** What holds for every loan: no unit is lost between principal, instalments and payments. */
class LoanLawsTest {
    private static final LocalDate ISSUED = LocalDate.of(2011, 5, 5);

    private static <E extends Enum<E>> E one(Random random, Class<E> type) {
        List<E> all = new ArrayList<>(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }

    private static Terms terms(Random random) {
        List<LocalDate> dates = new ArrayList<>();
        int count = 1 + random.nextInt(24);
        LocalDate day = ISSUED;
        for (int i = 0; i < count; i++) {
            day = day.plusDays(1L + random.nextInt(60));
            dates.add(day);
        }
        Interest interest = one(random, Interest.class);
        int grace = random.nextInt(count);
        long principal = count + Math.abs(random.nextLong() % 1_000_000_000L);
        long coarsest = principal / (count - grace);
        return new Terms(
                World.KGS,
                principal,
                ISSUED,
                interest,
                interest == Interest.NONE ? Ratio.ZERO : Ratio.of(1 + random.nextInt(100_000), 100_000),
                one(random, DayCount.class),
                dates,
                grace,
                random.nextInt(count),
                ISSUED.plusDays(random.nextInt(40)),
                one(random, Place.class),
                1 + Math.abs(random.nextLong() % Math.min(coarsest, 100_000)));
    }

    @Property(tries = 10_000)
    void partsOfThePrincipalSumToThePrincipal(@ForAll long seed) {
        Terms terms = terms(new Random(seed));
        LoanSchedule schedule = Loans.schedule(terms);
        long principal = 0;
        long interest = 0;
        for (Instalment line : schedule.instalments()) {
            principal += line.principal().units();
            interest += line.interest().units();
            assertThat(line.principal().units()).isNotNegative();
            assertThat(line.interest().units()).isNotNegative();
            assertThat(line.balance().units()).isEqualTo(terms.principal() - principal);
        }
        assertThat(principal).isEqualTo(terms.principal());
        assertThat(interest).isEqualTo(schedule.interest().units());
        assertThat(schedule.total().units()).isEqualTo(principal + interest);
        if (terms.interest() == Interest.NONE) {
            assertThat(interest).isZero();
        }
    }

    /** The present value of the payments at the loan's own rate is the principal, but for what rounding to whole units takes or gives. */
    @Property(tries = 2_000)
    void paymentsAreWorthThePrincipal(@ForAll long seed) {
        Terms drawn = terms(new Random(seed));
        Terms terms = new Terms(
                drawn.asset(),
                drawn.principal(),
                ISSUED,
                drawn.interest() == Interest.FLAT ? Interest.DECLINING_EQUAL_INSTALMENTS : drawn.interest(),
                drawn.rate(),
                drawn.dayCount(),
                drawn.dates(),
                drawn.principalGrace(),
                0,
                ISSUED,
                Place.EACH_INSTALMENT,
                1);
        double worth = 0;
        double discount = 1;
        List<Instalment> lines = Loans.schedule(terms).instalments();
        for (int i = 0; i < lines.size(); i++) {
            Ratio factor = terms.factor(i);
            discount /=
                    1 + factor.numerator().doubleValue() / factor.denominator().doubleValue();
            worth += discount * lines.get(i).total().units();
        }
        assertThat(worth)
                .isCloseTo((double) terms.principal(), org.assertj.core.api.Assertions.within(lines.size() * 1.0));
    }

    @Property(tries = 5_000)
    void everyUnitOfAPaymentIsAllocatedOrGivenBack(@ForAll long seed) {
        Random random = new Random(seed);
        Terms terms = terms(random);
        List<Part> order = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(order, random);
        Course course = new Course(
                terms,
                new PaymentRules(
                        order,
                        one(random, Across.class),
                        one(random, Surplus.class),
                        one(random, FlatSettlement.class)));
        LocalDate day = ISSUED;
        long paid = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            day = day.plusDays(random.nextInt(90));
            if (random.nextInt(4) == 0) {
                course.fine(day, 1 + random.nextInt(1000));
            }
            long units = 1 + Math.abs(random.nextLong() % terms.principal());
            course.pay(day, units);
            paid += units;
        }
        LoanPosition position = course.at(day);
        long allocated = position.allocations().stream()
                .mapToLong(one -> one.amount().units())
                .sum();
        assertThat(allocated + position.givenBack().units()).isEqualTo(paid);
        long principal = position.allocations().stream()
                .filter(one -> one.part() == Part.PRINCIPAL)
                .mapToLong(one -> one.amount().units())
                .sum();
        assertThat(principal)
                .isEqualTo(terms.principal() - position.principalOutstanding().units());
        long toSettle = position.toSettle().units();
        assertThat(toSettle).isGreaterThanOrEqualTo(position.due().units());
        if (toSettle > 0) {
            course.pay(day, toSettle);
            LoanPosition after = course.at(day);
            assertThat(after.toSettle().units()).isZero();
            assertThat(after.givenBack()).isEqualTo(position.givenBack());
            assertThat(course.at(LocalDate.of(2100, 1, 1)).due().units()).isZero();
        }
    }
}
