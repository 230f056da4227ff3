package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft.Instruction;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The current recovery rate goes by instalments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecoveryTest {
    private final Databases.Kind kind;
    private World world;
    private RegistryRows rows;
    private Figures figures;

    RecoveryTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new RegistrySchema(), new FundEntities()));
        rows = new RegistryRows(world);
        figures = FiguresTest.figures(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void anInstalmentCountsWhenItFallsDueAndNotWhenTheLoanEnds() {
        UUID group = group();
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-10").lends(loan, person(group), "600", monthly("2011-03-10", 6)));
        record(Draft.of(group, "2011-03-10").repays(loan, "100"));
        record(Draft.of(group, "2011-04-20").repays(loan, "30"));
        record(Draft.of(group, "2011-05-05").repays(loan, "150"));

        assertRate(group, "2011-01-01", "2011-03-09", "0", "0");
        assertRate(group, "2011-01-01", "2011-03-31", "100", "100");
        // Thirty of the hundred of April came in April, seventy in May: they are of no instalment of May.
        assertRate(group, "2011-04-01", "2011-04-30", "30", "100");
        assertRate(group, "2011-05-01", "2011-05-31", "80", "100");
        assertRate(group, "2011-04-01", "2011-05-31", "180", "200");
        assertRate(group, "2011-06-01", "2011-06-30", "0", "100");
        assertRate(group, "2011-01-01", "2011-12-31", "280", "600");
    }

    @Test
    void whatWasPaidInAdvanceIsNeitherDueNorCollected() {
        UUID group = group();
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-10").lends(loan, person(group), "600", monthly("2011-03-10", 6)));
        record(Draft.of(group, "2011-03-10").repays(loan, "250"));

        assertRate(group, "2011-03-01", "2011-03-31", "100", "100");
        assertRate(group, "2011-04-01", "2011-04-30", "0", "0");
        assertRate(group, "2011-05-01", "2011-05-31", "0", "50");
    }

    @Test
    void whatIsPutOffInTimeIsNotDueAndWhatIsPutOffLaterIs() {
        UUID group = group();
        UUID loan = Ids.next();
        UUID plain = Ids.next();
        record(Draft.of(group, "2011-02-10")
                .lends(loan, person(group), "600", monthly("2011-03-10", 6))
                .lends(plain, person(group), "60"));
        record(Draft.of(group, "2011-03-10").repays(loan, "40"));
        Instant before = world.clock.instant();
        reschedule(loan, "2011-05-10", monthly("2011-09-01", 2));
        reschedule(plain, "2011-09-01", LoanAgreement.dueOn(LocalDate.of(2011, 11, 1)));
        record(Draft.of(group, "2011-09-01").repays(loan, "280"));

        // March and April fell due; May was put off on its own day. What was not paid of them is due anew in autumn.
        assertRate(group, "2011-03-01", "2011-07-31", "40", "200");
        // In August the loan of one day, due on the tenth, was put off too late.
        assertRate(group, "2011-08-01", "2011-10-31", "280", "620");
        assertRate(group, "2011-11-01", "2011-12-31", "0", "60");
        assertThat(line("CRR", query(group, null, "2011-03-01", "2011-07-31", before))
                        .denominator())
                .as("nobody had put anything off")
                .isEqualByComparingTo("500");
    }

    @Test
    void aLoanThatIsSettledEarlyOwesNoInterestThatWasToCome() {
        UUID group = group();
        UUID loan = Ids.next();
        LoanAgreement terms = new LoanAgreement(
                LoanTerms.Interest.DECLINING_EQUAL_PRINCIPAL,
                new LoanTerms.Rate("2", LoanTerms.Rate.Per.MONTH),
                LoanTerms.DayCount.THIRTY_360,
                monthly("2011-03-10", 6).instalments(),
                null,
                null,
                null);
        record(Draft.of(group, "2011-02-10").lends(loan, person(group), "600", terms));
        record(Draft.of(group, "2011-03-10").repays(loan, "112"));
        assertRate(group, "2011-03-01", "2011-04-30", "112", "222");
        record(Draft.of(group, "2011-04-10").repays(loan, "510", Instruction.SETTLE));

        assertRate(group, "2011-03-01", "2011-04-30", "222", "222");
        // April to August would have cost 30 in interest; what was paid, 510, is all that was asked for.
        assertRate(group, "2011-03-01", "2011-12-31", "622", "622");
        assertRate(group, "2011-06-01", "2011-12-31", "0", "0");
    }

    @Test
    void whatIsGivenUpStaysUncollected() {
        UUID group = group();
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-10").lends(loan, person(group), "600", monthly("2011-03-10", 6)));
        record(Draft.of(group, "2011-03-10").repays(loan, "100"));
        world.clock.tick();
        world.internalLoans.decide(
                World.COORDINATOR,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        LocalDate.of(2011, 4, 15),
                        InternalLoanDecisionDraft.Kind.WRITE_OFF,
                        "DIED",
                        null,
                        RandomLoans.CARRIED));

        assertRate(group, "2011-03-01", "2011-04-30", "100", "200");
    }

    @Test
    void unusedSeedThatComesBackIsNeitherLentNorRepaid() {
        Village village = new Village(world);
        village.donates("2011-01-20", "1000");
        UUID batch = village.buys("2011-01-25", Village.CARROT, "10", "600");
        UUID loan = village.seedLoan(village.season(2011), group(), RepaymentRule.MONEY, batch, "5", "500");
        village.returns(loan, batch, "2011-04-01", "2");
        village.repays(loan, "2011-11-20", "240");
        IndicatorQuery year = query(null, village.fund, "2011-03-01", "2011-12-31", null);

        assertThat(line("CRR", year).numerator()).isEqualByComparingTo("240");
        assertThat(line("CRR", year).denominator()).isEqualByComparingTo("300");
        assertThat(line("REVOLUTION", year).numerator()).isEqualByComparingTo("300");
        assertThat(line("NEW_MONEY", year).denominator())
                .as("the return gave back what had paid for it")
                .isEqualByComparingTo("180");
    }

    /** As the database counts it, and as it is counted by hand, instalment by instalment. */
    @RepeatedTest(12)
    void isWhatCountingByHandGives(RepetitionInfo info) {
        Random random = new Random(20111130L + info.getCurrentRepetition());
        RandomLoans loans = info.getCurrentRepetition() % 2 == 0 ? membersLoans(random) : seasonsLoans(random);
        for (int i = 0; i < 12; i++) {
            LocalDate asOf = LocalDate.of(2011, 3, 1).plusDays(random.nextInt(560));
            LocalDate from = asOf.minusDays(random.nextInt(300));
            Instant known = random.nextInt(3) == 0 ? loans.anyMoment() : world.clock.instant();
            IndicatorQuery query = query(loans.group, loans.fund, from.toString(), asOf.toString(), known);
            RandomLoans.Rate rate = loans.rate(from, asOf, known);
            Indicator told = line("CRR", query);
            assertThat(told.denominator())
                    .as("due from %s to %s as known at %s", from, asOf, known)
                    .isEqualByComparingTo(BigDecimal.valueOf(rate.due()));
            assertThat(told.numerator())
                    .as("collected from %s to %s as known at %s", from, asOf, known)
                    .isEqualByComparingTo(BigDecimal.valueOf(rate.collected()));
        }
    }

    private RandomLoans membersLoans(Random random) {
        UUID group = group();
        RandomLoans loans = new RandomLoans(world, random, group, null);
        LocalDate day = LocalDate.of(2011, 2, 10);
        for (int i = 0; i < 12; i++) {
            String date = day.toString();
            UUID any = loans.anyOwed(day);
            int what = random.nextInt(5);
            if (any == null || what == 0) {
                UUID loan = Ids.next();
                int count = random.nextInt(4);
                Draft draft = Draft.of(group, date);
                LoanAgreement terms = monthly(day.plusMonths(1).toString(), Math.max(1, count));
                record(
                        count == 0
                                ? draft.lends(loan, person(group), "480")
                                : draft.lends(loan, person(group), "480", terms));
                List<LocalDate> dates = new ArrayList<>();
                for (int m = 1; m <= count; m++) {
                    dates.add(day.plusMonths(m));
                }
                loans.lent(loan, day, 480, count == 0 ? List.of(day.plusMonths(6)) : dates);
            } else if (what == 1) {
                int count = 1 + random.nextInt(3);
                LocalDate first = day.plusDays(1 + random.nextInt(90));
                reschedule(any, date, monthly(first.toString(), count));
                List<LocalDate> dates = new ArrayList<>();
                for (int m = 0; m < count; m++) {
                    dates.add(first.plusMonths(m));
                }
                loans.putOff(any, day, dates);
            } else {
                long paid = Math.min(loans.owed(any), 12L * (1 + random.nextInt(20)));
                record(Draft.of(group, date).repays(any, String.valueOf(paid)));
                loans.paid(any, day, paid);
            }
            day = day.plusDays(5 + random.nextInt(45));
        }
        return loans;
    }

    private RandomLoans seasonsLoans(Random random) {
        Village village = new Village(world);
        RandomLoans loans = new RandomLoans(world, random, null, village.fund);
        village.donates("2011-01-20", "5000");
        UUID batch = village.buys("2011-01-25", Village.CARROT, "50", "3000");
        UUID season = village.season(2011);
        Map<UUID, Integer> kilograms = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            UUID loan = village.seedLoan(season, group(), RepaymentRule.MONEY, batch, "5", "500");
            loans.lent(loan, LocalDate.of(2011, 3, 10), 500, List.of(LocalDate.of(2011, 11, 30)));
            kilograms.put(loan, 5);
        }
        List<UUID> ids = List.copyOf(kilograms.keySet());
        LocalDate day = LocalDate.of(2011, 8, 1);
        boolean shifted = false;
        for (int i = 0; i < 12; i++) {
            String date = day.toString();
            UUID loan = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (loans.owed(loan) >= 100 && kilograms.merge(loan, -1, Integer::sum) > 0) {
                        village.returns(loan, batch, date, "1");
                        loans.returned(loan, day, 100);
                    }
                }
                case 1 -> {
                    if (loans.owed(loan) > 0 && !loans.isPutOff(loan)) {
                        LocalDate due = LocalDate.of(2012, 1, 31).plusDays(random.nextInt(60));
                        village.decides(
                                village.decision(loan, date, LoanDecisionDraft.Kind.RESCHEDULE, due.toString(), null));
                        loans.putOff(loan, day, List.of(due));
                    }
                }
                case 2 -> {
                    if (loans.owed(loan) > 20) {
                        village.decides(village.decision(loan, date, LoanDecisionDraft.Kind.FORGIVE, null, "20"));
                        loans.forgiven(loan, day, 20);
                    }
                }
                case 3 -> {
                    if (!shifted) {
                        shifted = true;
                        world.clock.tick();
                        world.seasons.shiftDue(
                                World.COORDINATOR,
                                new DueShiftDraft(Ids.next(), season, day, LocalDate.of(2012, 1, 20), Village.CARRIED));
                        for (UUID each : ids) {
                            if (!loans.isPutOff(each)) {
                                loans.shifted(each, day, LocalDate.of(2012, 1, 20));
                            }
                        }
                    }
                }
                default -> {
                    long paid = Math.min(loans.owed(loan), 10L * (1 + random.nextInt(20)));
                    if (paid > 0) {
                        village.repays(loan, date, String.valueOf(paid));
                        loans.paid(loan, day, paid);
                    }
                }
            }
            day = day.plusDays(3 + random.nextInt(35));
        }
        return loans;
    }

    private UUID group() {
        UUID group = world.registry.group();
        for (int i = 0; i < 4; i++) {
            world.registry.member(group);
        }
        record(Draft.of(group, "2011-02-05").pays(person(group), "9000"));
        rows.copy();
        return group;
    }

    private UUID person(UUID group) {
        return world.registry.persons(group).get(0);
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }

    private void reschedule(UUID loan, String date, LoanAgreement terms) {
        world.clock.tick();
        world.internalLoans.decide(
                World.COORDINATOR,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        LocalDate.parse(date),
                        InternalLoanDecisionDraft.Kind.RESCHEDULE,
                        "CROP_FAILURE",
                        terms,
                        RandomLoans.CARRIED));
    }

    private static LoanAgreement monthly(String first, int count) {
        return new LoanAgreement(
                LoanTerms.Interest.NONE,
                null,
                LoanTerms.DayCount.ACTUAL_365,
                new LoanTerms.Instalments(
                        LoanTerms.Instalments.Every.MONTH, null, LocalDate.parse(first), count, List.of()),
                null,
                null,
                null);
    }

    private void assertRate(UUID group, String from, String asOf, String collected, String due) {
        Indicator told = line("CRR", query(group, null, from, asOf, null));
        assertThat(told.numerator()).as("collected").isEqualByComparingTo(collected);
        assertThat(told.denominator()).as("due").isEqualByComparingTo(due);
    }

    private static IndicatorQuery query(
            @Nullable UUID group, @Nullable UUID fund, String from, String asOf, @Nullable Instant known) {
        return new IndicatorQuery(
                null, null, null, group, null, fund, LocalDate.parse(from), LocalDate.parse(asOf), known);
    }

    private Indicator line(String code, IndicatorQuery query) {
        return figures.portfolio(World.RECORDER, query, Locale.ENGLISH).indicators().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
