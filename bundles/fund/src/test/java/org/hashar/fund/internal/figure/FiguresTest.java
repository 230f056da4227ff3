package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.ExemptionDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft.State;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.fund.ReportCurrency;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.money.Money;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Sex;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.enterprise.Workshop;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiguresTest {
    private final Databases.Kind kind;
    private World world;
    private RegistryRows rows;
    private Figures figures;

    FiguresTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new RegistrySchema(), new FundEntities()));
        rows = new RegistryRows(world);
        figures = figures(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    static Figures figures(World world) {
        return new Figures(
                world.tx,
                world.clock,
                world.registry,
                new GroupChanges(world.tx),
                world.places(),
                world.countries,
                world.conversions);
    }

    private UUID groupOfFour() {
        UUID group = world.registry.group();
        for (int i = 0; i < 4; i++) {
            world.registry.member(group);
        }
        return group;
    }

    private IndicatorSheet sheet(UUID group, String asOf) {
        rows.copy();
        return figures.savingsGroups(
                World.RECORDER,
                new IndicatorQuery(null, null, null, group, null, null, null, LocalDate.parse(asOf), null),
                Locale.ENGLISH);
    }

    private static Indicator line(IndicatorSheet sheet, String code) {
        return sheet.indicators().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLine(
            IndicatorSheet sheet, String code, String numerator, String denominator, String value) {
        Indicator line = line(sheet, code);
        assertThat(line.numerator()).as(code).isEqualByComparingTo(numerator);
        if (denominator == null) {
            assertThat(line.denominator()).as(code).isNull();
        } else {
            assertThat(line.denominator()).as(code).isEqualByComparingTo(denominator);
        }
        assertThat(line.value()).as(code).isEqualTo(new BigDecimal(value));
        assertThat(line.missing()).isNull();
        assertThat(line.definition()).isNotBlank().doesNotStartWith("indicator.");
    }

    @Test
    void moneyIsToldInAnotherCurrencyTooByTheRateThatIsNamed() {
        UUID group = groupOfFour();
        record(Draft.of(group, "2011-05-05")
                .pays(world.registry.persons(group).get(0), "376")
                .spends("9.40", "TEA"));
        world.conversions.publish(
                World.COORDINATOR,
                new PublishedRateDraft(
                        Ids.next(),
                        PublishedRateDraft.Kind.UN_OPERATIONAL,
                        "UN",
                        LocalDate.of(2011, 6, 1),
                        new Money("1", "USD"),
                        World.som("47"),
                        "Circular of June"));
        rows.copy();
        ReportCurrency dollars = new ReportCurrency("USD", Conversion.RateType.UN_OPERATIONAL, null);

        IndicatorSheet sheet = figures.savingsGroups(
                World.RECORDER, inDollars(group, LocalDate.of(2011, 6, 3), dollars), Locale.ENGLISH);

        assertThat(sheet.conversion().rate()).isEqualTo("1 USD = 47 KGS");
        assertThat(line(sheet, "SG06").converted()).hasToString("2.00 USD");
        assertThat(line(sheet, "SG09").value()).isEqualByComparingTo("-9.40");
        assertThat(line(sheet, "SG09").converted()).hasToString("-0.20 USD");
        assertThat(line(sheet, "SG14").converted()).isNull();
        assertThat(Problems.problem(() -> figures.savingsGroups(
                                World.RECORDER, inDollars(group, LocalDate.of(2011, 7, 1), dollars), Locale.ENGLISH))
                        .type())
                .as("a rate of another month")
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    private static IndicatorQuery inDollars(UUID group, LocalDate day, ReportCurrency dollars) {
        return new IndicatorQuery(null, null, null, group, null, null, null, day, null, dollars);
    }

    @Test
    void whatAnEnterpriseHasIsNeitherTheLoanFundsNorItsProfit() {
        Workshop of = new Workshop(world, 3, "3000").starts();
        UUID loan = Ids.next();
        record(Draft.of(of.group, "2011-05-15")
                .lends(loan, of.women.get(0), "500")
                .paysSocial(of.women.get(1), "40")
                .spends("12", "TEA"));
        UUID cucumbers = of.takesIn("2011-07-01", Workshop.CUCUMBER, Workshop.kg("50"), "1000", null);
        of.takesIn("2011-07-01", Workshop.JAR, Workshop.jars("40"), "80", of.women.get(2));

        // 1,000 of the 2,488 that can be lent is in cucumbers; the jars are owed for.
        IndicatorSheet bought = sheet(of.group, "2011-07-31");
        assertLine(bought, "SG07", "1988.00", null, "1988.00");
        assertLine(bought, "SG08", "3108.00", null, "3108.00");
        assertLine(bought, "SG09", "-12.00", null, "-12.00");
        assertLine(bought, "SG10", "3028.00", null, "3028.00");

        of.sells("2011-08-10", cucumbers, Workshop.kg("50"), "2500", null, null);

        IndicatorSheet sold = sheet(of.group, "2011-08-31");
        assertLine(sold, "SG07", "2988.00", null, "2988.00");
        assertLine(sold, "SG08", "4608.00", null, "4608.00");
        assertLine(sold, "SG09", "-12.00", null, "-12.00");
        assertLine(sold, "SG10", "4528.00", null, "4528.00");
        assertLine(sold, "SG14", "500.00", "2988.00", "0.167336");
    }

    @Test
    void tellsEveryIndicatorWithNumeratorAndDenominator() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        world.registry.member(group, LocalDate.of(2011, 4, 1), null);
        world.registry.member(group, LocalDate.of(2011, 1, 10), LocalDate.of(2011, 5, 1));
        world.funds.plan(
                World.COORDINATOR,
                new ContributionPlanDraft(
                        Ids.next(), group, World.som("50"), ContributionPlan.Period.MONTH, LocalDate.of(2011, 2, 1)));
        UUID loan = Ids.next();
        Draft first = Draft.of(group, "2011-02-05");
        people.forEach(person -> first.pays(person, "50").came(person, State.PRESENT));
        record(first.lends(loan, people.get(0), "120"));
        record(Draft.of(group, "2011-02-19")
                .pays(people.get(0), "10")
                .came(people.get(0), State.PRESENT)
                .came(people.get(1), State.EXCUSED));
        record(Draft.of(group, "2011-03-05")
                .pays(people.get(0), "50")
                .pays(people.get(1), "49")
                .repays(loan, "20")
                .spends("9", "TEA"));
        IndicatorSheet sheet = sheet(group, "2011-09-01");
        assertThat(sheet.counted()).isOne();
        assertThat(sheet.currency()).isEqualTo("KGS");
        // Two meetings with a roll: five registered at each.
        assertLine(sheet, "SG01", "5", "10", "0.500000");
        assertLine(sheet, "SG02", "4", "5", "0.800000");
        assertLine(sheet, "SG03", "1", "6", "0.166667");
        assertLine(sheet, "SG04", "0", "5", "0.000000");
        assertLine(sheet, "SG06", "309.00", "5", "61.80");
        assertLine(sheet, "SG07", "300.00", null, "300.00");
        assertLine(sheet, "SG08", "300.00", null, "300.00");
        assertLine(sheet, "SG09", "-9.00", null, "-9.00");
        assertLine(sheet, "SG10", "300.00", null, "300.00");
        assertLine(sheet, "SG11", "300.00", "5", "60.00");
        assertLine(sheet, "SG12", "-9.00", "309.00", "-0.029126");
        assertLine(sheet, "SG13", "-9.00", "150.00", "-0.060000");
        // 234 days since the group was formed: -9 x 364 over 150 x 234.
        assertLine(sheet, "SG13A", "-3276", "35100", "-0.093333");
        assertLine(sheet, "SG14", "100.00", "300.00", "0.333333");
        assertLine(sheet, "SG15", "1", "5", "0.200000");
        assertLine(sheet, "SG16", "100.00", "1", "100.00");
        // Handed out for six months on 5 February: late since 6 August.
        assertLine(sheet, "SG17", "100.00", "100.00", "1.000000");
        assertThat(line(sheet(group, "2011-08-05"), "SG17").value()).isEqualByComparingTo("0");
        assertThat(line(sheet, "SG18").missing()).isEqualTo("There is nothing to divide by: the denominator is zero.");
        assertLine(sheet, "SG19", "100.00", "300.00", "0.333333");
        // Due at the first meeting of each month of the plan: 5 members each time; 4 paid in February, 1 in March.
        assertLine(sheet, "SG20", "5", "10", "0.500000");
        assertThat(sheet.indicators()).hasSize(21).allMatch(line -> line.name().length() > 3);
    }

    @Test
    void countsWhatAGroupBroughtAlongAndBeginsWithItsOwnCycle() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        rows.copy();
        long before =
                only(report(EnumSet.noneOf(Dimension.class))).outstanding().units();
        world.clock.tick();
        world.cycles.begin(
                World.COORDINATOR,
                new CycleDraft(
                        Ids.next(),
                        group,
                        LocalDate.of(2011, 2, 1),
                        LocalDate.of(2011, 12, 31),
                        null,
                        new Decision("So decided", 4, 4, 0, 0)));
        world.clock.tick();
        world.cycles.enter(
                World.COORDINATOR,
                new OpeningDraft(
                        Ids.next(),
                        group,
                        LocalDate.of(2011, 8, 1),
                        World.som("330"),
                        World.som("30"),
                        List.of(
                                new OpeningDraft.Balance(people.get(0), World.som("350")),
                                new OpeningDraft.Balance(people.get(1), World.som("200"))),
                        List.of(new OpeningDraft.OpenLoan(
                                Ids.next(),
                                people.get(1),
                                World.som("280"),
                                LocalDate.of(2011, 5, 5),
                                LocalDate.of(2011, 11, 5),
                                "SEED")),
                        List.of(),
                        "Book of the group, page 14"));
        IndicatorSheet sheet = sheet(group, "2011-12-10");
        assertLine(sheet, "SG06", "550.00", "4", "137.50");
        assertLine(sheet, "SG07", "580.00", null, "580.00");
        assertLine(sheet, "SG08", "610.00", null, "610.00");
        assertLine(sheet, "SG15", "1", "4", "0.250000");
        assertLine(sheet, "SG17", "280.00", "280.00", "1.000000");
        // 312 days since the cycle began on 1 February.
        assertThat(line(sheet, "SG13A").denominator()).isEqualByComparingTo("95160");
        assertThat(only(report(EnumSet.noneOf(Dimension.class))).outstanding().units())
                .isEqualTo(before + 28_000);
    }

    /** R10: put off by decision, such a loan is late after the new day only; renegotiated it stays. */
    @Test
    void aLoanBroughtAlongAgesFromTheDayToWhichItWasPutOff() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        UUID loan = Ids.next();
        world.clock.tick();
        world.cycles.enter(
                World.COORDINATOR,
                new OpeningDraft(
                        Ids.next(),
                        group,
                        LocalDate.of(2011, 8, 1),
                        World.som("70"),
                        null,
                        List.of(new OpeningDraft.Balance(people.get(0), World.som("350"))),
                        List.of(new OpeningDraft.OpenLoan(
                                loan,
                                people.get(1),
                                World.som("280"),
                                LocalDate.of(2011, 5, 5),
                                LocalDate.of(2011, 11, 5),
                                "SEED")),
                        List.of(),
                        "Book of the group, page 14"));
        world.clock.tick();
        world.internalLoans.decide(
                World.COORDINATOR,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        LocalDate.of(2011, 12, 1),
                        InternalLoanDecisionDraft.Kind.RESCHEDULE,
                        "CROP_FAILURE",
                        LoanAgreement.dueOn(LocalDate.of(2012, 3, 1)),
                        new Decision("Hail took the harvest", 4, 4, 0, 0)));
        record(Draft.of(group, "2012-01-05").repays(loan, "80"));
        rows.copy();
        for (String[] each : new String[][] {
            {"2011-11-30", "280", "0", "0"},
            {"2011-12-10", "0", "0", "280"},
            {"2012-03-01", "0", "0", "200"},
            {"2012-03-02", "200", "0", "200"},
            {"2012-04-01", "200", "200", "200"}
        }) {
            LocalDate day = LocalDate.parse(each[0]);
            IndicatorSheet sheet = figures.portfolio(
                    World.RECORDER,
                    new IndicatorQuery(null, null, null, group, null, null, null, day, null),
                    Locale.ENGLISH);
            assertThat(line(sheet, "PAR1").numerator()).as(each[0]).isEqualByComparingTo(each[1]);
            assertThat(line(sheet, "PAR30").numerator()).as(each[0]).isEqualByComparingTo(each[2]);
            assertThat(line(sheet, "RENEGOTIATED").numerator()).as(each[0]).isEqualByComparingTo(each[3]);
            LoanPortfolio book = world.internalLoans.portfolio(World.RECORDER, group, null, day, null);
            assertThat(book.atRisk().get(1).outstanding().text()).isEqualTo(each[2] + ".00");
        }
        assertThat(atRisk("2012-04-01") - atRisk("2012-03-31"))
                .as("thirty days after the new day, in the totals too")
                .isEqualTo(20_000);
    }

    private long atRisk(String day) {
        PortfolioReport.Query query =
                new PortfolioReport.Query("KG", null, EnumSet.noneOf(Dimension.class), LocalDate.parse(day), null);
        return only(figures.report(World.RECORDER, query)).par30().units();
    }

    @Test
    void whomTheGroupHasFreedIsLeftOutOfTheRegularityOfSaving() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        world.funds.plan(
                World.COORDINATOR,
                new ContributionPlanDraft(
                        Ids.next(), group, World.som("50"), ContributionPlan.Period.MEETING, LocalDate.of(2011, 2, 1)));
        record(Draft.of(group, "2011-02-05").pays(people.get(0), "50"));
        record(Draft.of(group, "2011-03-05").pays(people.get(0), "50"));
        assertLine(sheet(group, "2011-03-31"), "SG20", "2", "8", "0.250000");
        ExemptionDraft draft = new ExemptionDraft(
                Ids.next(),
                group,
                people.get(1),
                LocalDate.of(2011, 3, 1),
                LocalDate.of(2011, 3, 1),
                LocalDate.of(2011, 3, 6),
                "Illness",
                new Decision("So decided", 4, 4, 0, 0));
        world.clock.tick();
        world.exemptions.exempt(World.COORDINATOR, draft);
        Instant known = world.clock.instant();
        assertLine(sheet(group, "2011-03-31"), "SG20", "2", "7", "0.285714");
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "Another member"));
        assertLine(sheet(group, "2011-03-31"), "SG20", "2", "8", "0.250000");
        IndicatorQuery before =
                new IndicatorQuery(null, null, null, group, null, null, null, LocalDate.of(2011, 3, 31), known);
        assertThat(line(figures.savingsGroups(World.RECORDER, before, Locale.ENGLISH), "SG20")
                        .denominator())
                .isEqualByComparingTo("7");
    }

    @Test
    void doesNotAnnualiseACycleOfLessThanTwelveWeeks() {
        UUID group = groupOfFour();
        record(Draft.of(group, "2011-02-05").pays(world.registry.persons(group).get(0), "50"));
        assertThat(line(sheet(group, "2011-03-01"), "SG13A").missing())
                .isEqualTo("The cycle is too young: nothing is annualised before twelve weeks.");
    }

    @Test
    void saysWhyMoneyIsMissingWhereNoGroupHasAFund() {
        UUID group = groupOfFour();
        IndicatorSheet sheet = sheet(group, "2011-03-01");
        assertThat(sheet.currency()).isNull();
        assertThat(line(sheet, "SG09").missing()).isEqualTo("No group or fund of the question has any money yet.");
        assertThat(line(sheet, "SG05").denominator()).isEqualByComparingTo("4");
    }

    @Test
    void knowsAtAMomentOnlyWhatWasKnownThen() {
        UUID group = groupOfFour();
        UUID person = world.registry.persons(group).get(0);
        Draft draft = Draft.of(group, "2011-02-05").pays(person, "50");
        record(draft);
        var before = world.clock.instant();
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, draft.make().id(), new ReversalDraft(Ids.next(), "random"));
        rows.copy();
        IndicatorQuery then =
                new IndicatorQuery(null, null, null, group, null, null, null, LocalDate.of(2011, 3, 1), before);
        assertThat(line(figures.savingsGroups(World.RECORDER, then, Locale.ENGLISH), "SG07")
                        .value())
                .isEqualByComparingTo("50");
        assertThat(line(sheet(group, "2011-03-01"), "SG07").value()).isEqualByComparingTo("0");
    }

    @Test
    void aCorrectedSexChangesNoFigureAsKnownBefore() {
        UUID group = groupOfFour();
        rows.copy();
        LocalDate day = LocalDate.of(2011, 3, 1);
        world.registry.persons(group).forEach(person -> rows.revise(person, "FEMALE"));
        world.clock.tick();
        var before = world.clock.instant();
        PortfolioReport published = bySex(day, before);
        world.clock.tick();
        rows.revise(world.registry.persons(group).get(0), "MALE");
        world.clock.tick();
        var after = world.clock.instant();

        assertThat(women(group, day, before)).isEqualByComparingTo("4");
        assertThat(women(group, day, after)).isEqualByComparingTo("3");
        assertThat(bySex(day, before)).isEqualTo(published);
        assertThat(members(bySex(day, after), Sex.FEMALE)).isEqualTo(members(published, Sex.FEMALE) - 1);
        assertThat(members(bySex(day, after), Sex.MALE)).isEqualTo(members(published, Sex.MALE) + 1);
    }

    private PortfolioReport bySex(LocalDate day, Instant asKnown) {
        return figures.report(
                World.RECORDER, new PortfolioReport.Query("KG", null, EnumSet.of(Dimension.SEX), day, asKnown));
    }

    private static long members(PortfolioReport report, Sex sex) {
        return report.rows().stream()
                .filter(row -> row.sex() == sex)
                .mapToLong(PortfolioReport.Row::members)
                .sum();
    }

    private BigDecimal women(UUID group, LocalDate day, Instant asKnown) {
        IndicatorQuery query = new IndicatorQuery(null, null, null, group, null, null, null, day, asKnown);
        return line(figures.savingsGroups(World.RECORDER, query, Locale.ENGLISH), "SG05")
                .numerator();
    }

    @Test
    void addsUpAllGroupsOfAPlace() {
        UUID one = groupOfFour();
        UUID two = groupOfFour();
        record(Draft.of(one, "2011-02-05").pays(world.registry.persons(one).get(0), "50"));
        record(Draft.of(two, "2011-02-05").pays(world.registry.persons(two).get(0), "70"));
        rows.copy();
        LocalDate day = LocalDate.of(2011, 3, 1);
        BigDecimal country = assets(null, day);
        assertThat(country).isGreaterThanOrEqualTo(new BigDecimal("120"));
        assertThat(assets("A1", day).add(assets("A2", day))).isEqualByComparingTo(country);
        assertThat(assets("A1", day)).isLessThan(country);
        assertThat(assets("BOTH", day)).as("an area of both").isEqualByComparingTo(country);
        assertThat(members("A1").add(members("A2"))).isEqualByComparingTo(members("BOTH"));
        assertThat(members("BOTH")).isEqualByComparingTo(members(null));
    }

    private BigDecimal members(String place) {
        return figures
                .report(
                        World.RECORDER,
                        new PortfolioReport.Query("KG", place, EnumSet.noneOf(Dimension.class), null, null))
                .rows()
                .stream()
                .map(row -> BigDecimal.valueOf(row.members()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal assets(String place, LocalDate day) {
        return line(
                        figures.savingsGroups(
                                World.RECORDER,
                                new IndicatorQuery("KG", place, "SHG", null, null, null, null, day, null),
                                Locale.ENGLISH),
                        "SG07")
                .numerator();
    }

    @Test
    void refusesUnknownPlacesAndDaysToComeAllAtOnce() {
        IndicatorQuery query =
                new IndicatorQuery(null, null, null, null, null, Ids.next(), null, LocalDate.of(2031, 1, 1), null);
        assertThat(Problems.broken(() -> figures.savingsGroups(World.RECORDER, query, Locale.ENGLISH)))
                .containsExactlyInAnyOrder("/fund not-for-savings", "/country required", "/asOf in-the-future");
    }

    @Test
    void tellsWhetherAFundsCapitalWasKeptAndRevolved() {
        Village village = new Village(world);
        UUID group = groupOfFour();
        UUID other = groupOfFour();
        rows.copy();
        village.donates("2011-01-20", "1000");
        UUID batch = village.buys("2011-01-25", Village.CARROT, "10", "600");
        UUID first = village.seedLoan(village.season(2011), group, RepaymentRule.MONEY, batch, "5", "500");
        village.repays(first, "2011-11-20", "400");
        village.decides(village.decision(first, "2012-01-05", LoanDecisionDraft.Kind.FORGIVE, null, "30"));
        IndicatorSheet year = portfolio(village.fund, "2011-03-01", "2012-01-10");
        assertThat(year.kind()).isEqualTo(FundKind.COMMUNITY);
        assertLine(year, "PAR30", "70.00", "70.00", "1.000000");
        assertLine(year, "PAR60", "0.00", "70.00", "0.000000");
        assertLine(year, "CRR", "400.00", "500.00", "0.800000");
        // 265 days from 10 March to 30 November: (1 - 0.8) / (265 / 365) x 2.
        assertLine(year, "LOAN_LOSS", "73000", "132500", "0.550943");
        assertLine(year, "WRITE_OFF", "30.00", "35.00", "0.857143");
        assertThat(line(year, "RISK_COVERAGE").missing()).isNotBlank();
        assertThat(line(year, "RISK_COVERAGE").definition()).contains("It is not served", "no allowance");
        // 400 in the box and 400 that were never spent, seed for 300; what is overdue by more than thirty days does not
        // count.
        assertLine(year, "CAPITAL_PRESERVATION", "1100.00", "1000.00", "1.100000");
        GoodsPriceDraft draft = new GoodsPriceDraft(
                Ids.next(),
                village.fund,
                Village.CARROT,
                LocalDate.of(2012, 1, 1),
                World.som("0.09"),
                UnitOfMeasure.G,
                Village.CARRIED);
        world.clock.tick();
        assertThat(world.stocks.price(World.COORDINATOR, draft).created()).isTrue();
        assertThat(world.stocks.price(World.COORDINATOR, draft).created()).isFalse();
        // Five kilograms at ninety som in place of sixty, from the day of the decision on.
        assertLine(
                portfolio(village.fund, "2011-03-01", "2012-01-10"),
                "CAPITAL_PRESERVATION",
                "1250.00",
                "1000.00",
                "1.250000");
        assertThat(line(portfolio(village.fund, "2011-03-01", "2011-12-31"), "CAPITAL_PRESERVATION")
                        .numerator())
                .isEqualByComparingTo("1100.00");
        GoodsPriceDraft unsound = new GoodsPriceDraft(
                Ids.next(),
                village.fund,
                Village.CARROT,
                LocalDate.of(2012, 1, 1),
                World.som("0"),
                UnitOfMeasure.L,
                new Decision("Ninety", 9, 4, 0, 0));
        assertThat(Problems.broken(() -> world.stocks.price(World.COORDINATOR, unsound)))
                .containsExactly("/decision no-quorum", "/price not-positive", "/per unit-does-not-convert");
        assertLine(year, "REVOLUTION", "500.00", "1000.00", "0.500000");
        assertLine(year, "NEW_MONEY", "300.00", "300.00", "1.000000");
        assertThat(other).isNotNull();
    }

    private IndicatorSheet portfolio(UUID fund, String from, String asOf) {
        return figures.portfolio(
                World.RECORDER,
                new IndicatorQuery(
                        null, null, null, null, null, fund, LocalDate.parse(from), LocalDate.parse(asOf), null),
                Locale.ENGLISH);
    }

    @Test
    void countsTheWholeBalanceOfALateLoanAndNothingBefore() {
        UUID group = groupOfFour();
        UUID person = world.registry.persons(group).get(0);
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05").pays(person, "200").lends(loan, person, "100"));
        record(Draft.of(group, "2011-07-05").repays(loan, "40"));
        rows.copy();
        for (String[] each : new String[][] {
            {"2011-08-05", "0", "0"}, {"2011-08-06", "60", "0"}, {"2011-09-04", "60", "0"}, {"2011-09-05", "60", "60"}
        }) {
            IndicatorSheet sheet = figures.portfolio(
                    World.RECORDER,
                    new IndicatorQuery(null, null, null, group, null, null, null, LocalDate.parse(each[0]), null),
                    Locale.ENGLISH);
            assertThat(line(sheet, "PAR1").numerator()).as(each[0]).isEqualByComparingTo(each[1]);
            assertThat(line(sheet, "PAR30").numerator()).as(each[0]).isEqualByComparingTo(each[2]);
            assertThat(line(sheet, "REVOLUTION").missing()).isNotBlank();
        }
    }

    /** What the loan book of a group tells loan by loan, the database tells of all loans at once. */
    @Test
    void instalmentsAreLateAsTheLoanBookTellsThem() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05").pays(people.get(0), "2000"));
        record(Draft.of(group, "2011-03-05").lends(loan, people.get(1), "1000", terms("2011-04-05", 10)));
        record(Draft.of(group, "2011-03-05").lends(Ids.next(), people.get(2), "300"));
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));
        record(Draft.of(group, "2011-05-20").repays(loan, "50"));
        record(Draft.of(group, "2011-06-20").repays(loan, "190"));
        world.clock.tick();
        world.internalLoans.decide(
                World.COORDINATOR,
                new InternalLoanDecisionDraft(
                        Ids.next(),
                        loan,
                        LocalDate.of(2011, 9, 10),
                        InternalLoanDecisionDraft.Kind.RESCHEDULE,
                        "CROP_FAILURE",
                        terms("2011-11-05", 6),
                        new Decision("Hail took the harvest", 4, 4, 0, 0)));
        record(Draft.of(group, "2011-11-05").repays(loan, "200"));
        rows.copy();
        for (LocalDate day = LocalDate.of(2011, 3, 5); day.getYear() < 2013; day = day.plusDays(9)) {
            LoanPortfolio book = world.internalLoans.portfolio(World.RECORDER, group, null, day, null);
            IndicatorSheet sheet = figures.portfolio(
                    World.RECORDER,
                    new IndicatorQuery(null, null, null, group, null, null, null, day, null),
                    Locale.ENGLISH);
            for (LoanPortfolio.AtRisk risk : book.atRisk()) {
                String code = "PAR" + risk.moreThanDays();
                if (risk.moreThanDays() >= 30) {
                    assertThat(line(sheet, code).numerator())
                            .as(code + " on " + day)
                            .isEqualByComparingTo(risk.outstanding().text());
                }
            }
            assertThat(line(sheet, "PAR30").denominator())
                    .isEqualByComparingTo(book.outstanding().text());
            assertThat(line(sheet, "RENEGOTIATED").numerator())
                    .isEqualByComparingTo(book.renegotiated().text());
        }
    }

    private static LoanAgreement terms(String first, int count) {
        return new LoanAgreement(
                LoanTerms.Interest.DECLINING_EQUAL_PRINCIPAL,
                new LoanTerms.Rate("2", LoanTerms.Rate.Per.MONTH),
                LoanTerms.DayCount.THIRTY_360,
                new LoanTerms.Instalments(
                        LoanTerms.Instalments.Every.MONTH, null, LocalDate.parse(first), count, List.of()),
                null,
                null,
                null);
    }

    @Test
    void breaksThePortfolioDownAndLosesNothing() {
        UUID group = groupOfFour();
        List<UUID> people = world.registry.persons(group);
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05")
                .pays(people.get(0), "200")
                .pays(people.get(1), "10")
                .lends(loan, people.get(1), "100"));
        rows.copy();
        PortfolioReport.Row all = only(report(EnumSet.noneOf(Dimension.class)));
        for (Dimension dimension : Dimension.values()) {
            PortfolioReport told = report(EnumSet.of(dimension));
            assertThat(told.rows().stream()
                            .mapToLong(PortfolioReport.Row::members)
                            .sum())
                    .isEqualTo(all.members());
            assertThat(told.rows().stream()
                            .mapToLong(row -> row.savings().units())
                            .sum())
                    .isEqualTo(all.savings().units());
            assertThat(told.rows().stream()
                            .mapToLong(row -> row.par30().units())
                            .sum())
                    .isEqualTo(all.par30().units());
        }
        Membership gone = world.registry.episodes().stream()
                .filter(episode -> episode.person().equals(people.get(2)))
                .findFirst()
                .orElseThrow();
        rows.leave(gone, LocalDate.of(2011, 3, 1));
        assertThat(only(report(EnumSet.noneOf(Dimension.class))).members()).isEqualTo(all.members() - 1);
        record(Draft.of(group, "2011-02-06").pays(people.get(0), "1"));
        assertThat(only(report(EnumSet.noneOf(Dimension.class))).savings().units())
                .isEqualTo(all.savings().units() + 100);
    }

    private static PortfolioReport.Row only(PortfolioReport report) {
        assertThat(report.rows()).hasSize(1);
        return report.rows().get(0);
    }

    private PortfolioReport report(EnumSet<Dimension> by) {
        return figures.report(World.RECORDER, new PortfolioReport.Query("KG", null, by, null, null));
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }
}
