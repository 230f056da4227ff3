package org.hashar.fund.internal.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.fund.internal.loan.Examples.loan;
import static org.hashar.fund.internal.loan.Examples.months;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Surplus;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanSchedule;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Instalments.Every;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rate.Per;
import org.hashar.api.fund.LoanTerms.Rounding.Place;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.Countries;
import org.hashar.fund.internal.World;
import org.junit.jupiter.api.Test;

/** Schedules and positions against values that were computed elsewhere, with exact fractions, from the formulas as the books print them. */
class LoansTest {
    private final Countries countries = new Countries();
    private final Loans loans = new Loans(countries);

    private LoanSchedule schedule(Examples example) {
        return loans.schedule(World.RECORDER, example.terms());
    }

    private List<String> lines(Examples example) {
        return schedule(example).instalments().stream()
                .map(line -> line.dueOn() + " " + line.principal().text() + " "
                        + line.interest().text() + " " + line.total().text() + " "
                        + line.balance().text())
                .toList();
    }

    private List<String> broken(LoanTerms terms) {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> loans.schedule(World.RECORDER, terms));
        assertThat(thrown).isNotNull();
        return thrown.problem().violations().stream()
                .map(found -> found.pointer() + " " + found.code())
                .toList();
    }

    @Test
    void aYearAtTwelvePerCentInEqualInstalmentsIsTheTextbooks() {
        LoanSchedule year = schedule(loan("100000.00", "2011-05-05")
                .at(Interest.DECLINING_EQUAL_INSTALMENTS, "12", Per.YEAR, DayCount.THIRTY_360)
                .in(months("2011-06-05", 12)));
        assertThat(year.interest().text()).isEqualTo("6618.53");
        assertThat(year.total().text()).isEqualTo("106618.53");
        assertThat(year.instalments())
                .extracting(line -> line.total().text())
                .startsWith("8884.88", "8884.88")
                .endsWith("8884.88", "8884.85");
        assertThat(year.instalments().get(0).principal().text()).isEqualTo("7884.88");
        assertThat(year.instalments().get(10).balance().text()).isEqualTo("8796.88");
        assertThat(year.instalments().get(11).balance().text()).isEqualTo("0.00");
    }

    @Test
    void anOddFirstPeriodCostsItsDays() {
        Examples odd = loan("20000", "2025-03-10")
                .at(Interest.DECLINING_EQUAL_INSTALMENTS, "2", Per.MONTH, DayCount.ACTUAL_365)
                .in(months("2025-04-15", 4));
        assertThat(lines(odd))
                .containsExactly(
                        "2025-04-15 4797.54 473.42 5270.96 15202.46",
                        "2025-05-15 4971.08 299.88 5270.96 10231.38",
                        "2025-06-15 5062.41 208.55 5270.96 5168.97",
                        "2025-07-15 5168.97 101.96 5270.93 0.00");
    }

    @Test
    void roundsEachInstalmentOrTheLastOneToAnyMultiple() {
        Examples odd = loan("20000", "2025-03-10")
                .at(Interest.DECLINING_EQUAL_INSTALMENTS, "24", Per.YEAR, DayCount.ACTUAL_365)
                .in(months("2025-04-15", 4));
        assertThat(lines(odd.rounded(Place.EACH_INSTALMENT, "10")))
                .containsExactly(
                        "2025-04-15 4800.00 470.00 5270.00 15200.00",
                        "2025-05-15 4970.00 300.00 5270.00 10230.00",
                        "2025-06-15 5060.00 210.00 5270.00 5170.00",
                        "2025-07-15 5170.00 100.00 5270.00 0.00");
        assertThat(lines(odd.rounded(Place.LAST_INSTALMENT, "10")))
                .containsExactly(
                        "2025-04-15 4797.53 473.42 5270.95 15202.47",
                        "2025-05-15 4971.07 299.88 5270.95 10231.40",
                        "2025-06-15 5062.40 208.55 5270.95 5169.00",
                        "2025-07-15 5169.00 101.00 5270.00 0.00");
    }

    @Test
    void equalPrincipalCostsLessInterestEachTimeAlsoOverALeapYear() {
        assertThat(lines(loan("1000", "2023-12-15")
                        .at(Interest.DECLINING_EQUAL_PRINCIPAL, "18", Per.YEAR, DayCount.ACTUAL_ACTUAL)
                        .in(months("2024-01-15", 3))))
                .containsExactly(
                        "2024-01-15 333.33 15.27 348.60 666.67",
                        "2024-02-15 333.34 10.16 343.50 333.33",
                        "2024-03-15 333.33 4.75 338.08 0.00");
    }

    @Test
    void aFlatLoanCostsTheSameInEveryMonth() {
        LoanSchedule flat = schedule(loan("1200", "2011-05-05")
                .at(Interest.FLAT, "2", Per.MONTH, DayCount.THIRTY_360)
                .in(months("2011-06-05", 6)));
        assertThat(flat.instalments())
                .extracting(
                        line -> line.principal().text() + " " + line.interest().text())
                .containsOnly("200.00 24.00")
                .hasSize(6);
        assertThat(flat.interest().text()).isEqualTo("144.00");
    }

    @Test
    void aLoanWithoutInterestIsOnlyDividedAndNeverRoundedUp() {
        assertThat(lines(loan("100", "2011-05-05").onMeetings("2011-05-12", "2011-05-30", "2011-07-01")))
                .containsExactly(
                        "2011-05-12 33.33 0.00 33.33 66.67",
                        "2011-05-30 33.34 0.00 33.34 33.33",
                        "2011-07-01 33.33 0.00 33.33 0.00");
        assertThat(lines(loan("100", "2011-05-05")
                        .onMeetings("2011-05-12", "2011-05-30", "2011-07-01")
                        .rounded(Place.EACH_INSTALMENT, "1")))
                .containsExactly(
                        "2011-05-12 33.00 0.00 33.00 67.00",
                        "2011-05-30 34.00 0.00 34.00 33.00",
                        "2011-07-01 33.00 0.00 33.00 0.00");
        assertThat(schedule(loan("100.01", "2011-05-05")
                                .in(months("2011-06-05", 3))
                                .rounded(Place.LAST_INSTALMENT, "5"))
                        .total()
                        .text())
                .isEqualTo("100.01");
    }

    @Test
    void weeksAndTheEndsOfMonthsComeWhenTheyShould() {
        assertThat(schedule(loan("100", "2011-01-31").in(months("2011-02-28", 3)))
                        .instalments())
                .extracting(line -> line.dueOn().toString())
                .containsExactly("2011-02-28", "2011-03-28", "2011-04-28");
        assertThat(schedule(loan("100", "2011-01-01").in(months("2011-01-31", 3)))
                        .instalments())
                .extracting(line -> line.dueOn().toString())
                .containsExactly("2011-01-31", "2011-02-28", "2011-03-31");
        Instalments fortnights = new Instalments(Every.WEEK, 2, LocalDate.parse("2011-05-10"), 3, List.of());
        assertThat(schedule(loan("100", "2011-05-05").in(fortnights)).instalments())
                .extracting(line -> line.dueOn().toString())
                .containsExactly("2011-05-10", "2011-05-24", "2011-06-07");
    }

    @Test
    void graceDefersPrincipalDefersInterestOrLetsNoneAccrue() {
        Examples base = loan("600", "2011-05-05")
                .at(Interest.DECLINING_EQUAL_PRINCIPAL, "12", Per.YEAR, DayCount.THIRTY_360)
                .in(months("2011-06-05", 4));
        assertThat(lines(base.grace(2, null, null)))
                .containsExactly(
                        "2011-06-05 0.00 6.00 6.00 600.00",
                        "2011-07-05 0.00 6.00 6.00 600.00",
                        "2011-08-05 300.00 6.00 306.00 300.00",
                        "2011-09-05 300.00 3.00 303.00 0.00");
        assertThat(lines(base.grace(null, 2, null)))
                .containsExactly(
                        "2011-06-05 150.00 0.00 150.00 450.00",
                        "2011-07-05 150.00 0.00 150.00 300.00",
                        "2011-08-05 150.00 13.50 163.50 150.00",
                        "2011-09-05 150.00 1.50 151.50 0.00");
        assertThat(lines(base.grace(null, null, "2011-06-20")))
                .containsExactly(
                        "2011-06-05 150.00 0.00 150.00 450.00",
                        "2011-07-05 150.00 2.25 152.25 300.00",
                        "2011-08-05 150.00 3.00 153.00 150.00",
                        "2011-09-05 150.00 1.50 151.50 0.00");
    }

    @Test
    void tellsAllThatIsWrongWithTermsAtOnce() {
        LoanTerms wrong = new LoanTerms(
                "KG",
                new Money("-5.001", "TJS"),
                LocalDate.parse("2011-05-05"),
                Interest.FLAT,
                new Rate("1e3", Per.YEAR),
                DayCount.ACTUAL_365,
                new Instalments(Every.WEEK, 13, LocalDate.parse("2011-05-05"), 0, List.of(LocalDate.EPOCH)),
                new LoanTerms.Grace(-1, null, LocalDate.parse("2011-05-04")),
                new LoanTerms.Rounding(Place.EACH_INSTALMENT, new Money("0", "KGS")));
        assertThat(broken(wrong))
                .containsExactlyInAnyOrder(
                        "/principal wrong-currency",
                        "/principal too-many-decimals",
                        "/rate/percent not-a-percentage",
                        "/instalments/step out-of-range",
                        "/instalments/count out-of-range",
                        "/instalments/dates only-for-meetings",
                        "/grace/principalInstalments out-of-range",
                        "/grace/interestFrom before-issue",
                        "/rounding/multiple not-positive");
        assertThat(broken(loan("100", "2011-05-05")
                        .onMeetings("2011-05-05", "2011-06-01", "2011-06-01")
                        .grace(3, null, null)
                        .rounded(Place.EACH_INSTALMENT, "200")
                        .terms()))
                .containsExactlyInAnyOrder(
                        "/instalments/dates/0 dates-not-in-order",
                        "/instalments/dates/2 dates-not-in-order",
                        "/grace/principalInstalments out-of-range",
                        "/rounding/multiple rounding-too-coarse");
        assertThat(broken(loan("100", "2011-05-05")
                        .at(Interest.NONE, "1000.5", Per.YEAR, DayCount.ACTUAL_365)
                        .terms()))
                .containsExactlyInAnyOrder("/rate rate-without-interest", "/rate/percent percent-out-of-range");
    }

    @Test
    void needsTheCountrysCurrency() {
        countries.withCurrency = false;
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> schedule(loan("100", "2011-05-05")));
        assertThat(thrown.problem().type()).isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
    }

    private static LoanHistory history(
            Examples example, Across across, Surplus surplus, String asOf, String fine, String... payments) {
        return new LoanHistory(
                example.terms(),
                List.of(Part.FINE, Part.INTEREST, Part.PRINCIPAL),
                across,
                surplus,
                FlatSettlement.ACCRUED,
                fine.isEmpty() ? List.of() : List.of(sum(fine)),
                java.util.Arrays.stream(payments).map(LoansTest::sum).toList(),
                LocalDate.parse(asOf));
    }

    private static LoanHistory.Sum sum(String dayAndAmount) {
        String[] parts = dayAndAmount.split(" ", -1);
        return new LoanHistory.Sum(LocalDate.parse(parts[0]), new Money(parts[1], "KGS"));
    }

    private static List<String> told(LoanPosition position) {
        return position.allocations().stream()
                .map(one -> one.paidOn() + " " + one.part() + " " + one.instalment() + " "
                        + one.amount().text())
                .toList();
    }

    /** Six instalments of 200.00 and 24.00 on the fifth of each month from June on. */
    private static Examples flat() {
        return loan("1200", "2011-05-05")
                .at(Interest.FLAT, "2", Per.MONTH, DayCount.THIRTY_360)
                .in(months("2011-06-05", 6));
    }

    @Test
    void aRepaymentPaysWhatIsDueInTheAgreedOrder() {
        LoanPosition byInstalment = loans.position(
                World.RECORDER,
                history(
                        flat(),
                        Across.INSTALMENT_BY_INSTALMENT,
                        Surplus.GIVE_BACK,
                        "2011-07-06",
                        "2011-06-20 10",
                        "2011-07-06 250"));
        assertThat(told(byInstalment))
                .containsExactly(
                        "2011-07-06 INTEREST 1 24.00",
                        "2011-07-06 PRINCIPAL 1 200.00",
                        "2011-07-06 FINE null 10.00",
                        "2011-07-06 INTEREST 2 16.00");
        assertThat(byInstalment.due().text()).isEqualTo("208.00");
        assertThat(byInstalment.overdueSince()).isEqualTo("2011-07-05");
        assertThat(byInstalment.principalOutstanding().text()).isEqualTo("1000.00");
        LoanPosition byPart = loans.position(
                World.RECORDER,
                history(
                        flat(),
                        Across.PART_BY_PART,
                        Surplus.GIVE_BACK,
                        "2011-07-06",
                        "2011-06-20 10",
                        "2011-07-06 250"));
        assertThat(told(byPart))
                .containsExactly(
                        "2011-07-06 FINE null 10.00",
                        "2011-07-06 INTEREST 1 24.00",
                        "2011-07-06 INTEREST 2 24.00",
                        "2011-07-06 PRINCIPAL 1 192.00");
        assertThat(byPart.overdueSince()).isEqualTo("2011-06-05");
    }

    @Test
    void anOverpaymentPaysComingInstalmentsOrIsGivenBack() {
        LoanPosition coming = loans.position(
                World.RECORDER,
                history(
                        flat(),
                        Across.INSTALMENT_BY_INSTALMENT,
                        Surplus.COMING_INSTALMENTS,
                        "2011-06-05",
                        "",
                        "2011-06-05 300"));
        assertThat(told(coming))
                .containsExactly(
                        "2011-06-05 INTEREST 1 24.00",
                        "2011-06-05 PRINCIPAL 1 200.00",
                        "2011-06-05 INTEREST 2 24.00",
                        "2011-06-05 PRINCIPAL 2 52.00");
        assertThat(coming.due().text()).isEqualTo("0.00");
        assertThat(coming.overdueSince()).isNull();
        LoanPosition back = loans.position(
                World.RECORDER,
                history(
                        flat(),
                        Across.INSTALMENT_BY_INSTALMENT,
                        Surplus.GIVE_BACK,
                        "2011-06-05",
                        "",
                        "2011-06-05 300"));
        assertThat(back.givenBack().text()).isEqualTo("76.00");
        assertThat(back.principalOutstanding().text()).isEqualTo("1000.00");
    }

    @Test
    void settlingEarlyCostsTheInterestOfTheDaysThatHavePassed() {
        LoanHistory half =
                history(flat(), Across.INSTALMENT_BY_INSTALMENT, Surplus.GIVE_BACK, "2011-06-20", "", "2011-06-05 224");
        // 15 of 30 days of the second month, 24.00 a month, and what is left of the principal.
        assertThat(loans.position(World.RECORDER, half).toSettle().text()).isEqualTo("1012.00");
        LoanPosition settled = loans.position(
                World.RECORDER,
                history(
                        flat(),
                        Across.INSTALMENT_BY_INSTALMENT,
                        Surplus.GIVE_BACK,
                        "2011-12-31",
                        "",
                        "2011-06-05 224",
                        "2011-06-20 1020"));
        assertThat(settled.givenBack().text()).isEqualTo("8.00");
        assertThat(settled.principalOutstanding().text()).isEqualTo("0.00");
        assertThat(settled.toSettle().text()).isEqualTo("0.00");
        assertThat(settled.due().text()).isEqualTo("0.00");
        assertThat(told(settled)).contains("2011-06-20 INTEREST 2 12.00", "2011-06-20 PRINCIPAL 6 200.00");
        LoanHistory whole = new LoanHistory(
                half.terms(),
                half.order(),
                half.across(),
                half.surplus(),
                FlatSettlement.WHOLE,
                half.fines(),
                half.payments(),
                half.asOf());
        assertThat(loans.position(World.RECORDER, whole).toSettle().text()).isEqualTo("1120.00");
    }

    @Test
    void tellsAllThatIsWrongWithAHistoryAtOnce() {
        LoanHistory wrong = new LoanHistory(
                flat().terms(),
                List.of(Part.FINE, Part.FINE, Part.PRINCIPAL),
                Across.PART_BY_PART,
                Surplus.GIVE_BACK,
                FlatSettlement.WHOLE,
                List.of(sum("2011-05-04 10")),
                List.of(sum("2012-05-04 0")),
                LocalDate.parse("2011-12-31"));
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> loans.position(World.RECORDER, wrong));
        assertThat(thrown.problem().violations())
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly("/order each-part-once");
        LoanHistory days = new LoanHistory(
                flat().terms(),
                List.of(Part.values()),
                Across.PART_BY_PART,
                Surplus.GIVE_BACK,
                FlatSettlement.WHOLE,
                wrong.fines(),
                wrong.payments(),
                wrong.asOf());
        thrown = catchThrowableOfType(ProblemException.class, () -> loans.position(World.RECORDER, days));
        assertThat(thrown.problem().violations())
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly(
                        "/fines/0/date out-of-range",
                        "/payments/0/date out-of-range",
                        "/payments/0/amount not-positive");
    }
}
