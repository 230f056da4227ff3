package org.hashar.fund.internal.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoan.Guarantor;
import org.hashar.api.fund.InternalLoan.Status;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft.Instruction;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Loans from savings funds, from the meeting that hands them out to the end (R7, R8, R9, R10), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InternalLoansTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;
    private UUID loan;

    InternalLoansTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    @BeforeEach
    void newGroup() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        burul = world.registry.member(group);
        loan = Ids.next();
        record(Draft.of(group, "2011-02-05").pays(aijan, "5000"));
    }

    private Recorded<Meeting> record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make());
    }

    private Recorded<Meeting> correct(UUID meeting, Draft anew) {
        world.clock.tick();
        return world.meetings.correct(
                World.COORDINATOR, meeting, new ReversalDraft(Ids.next(), "wrong amount"), anew.make());
    }

    private Recorded<Meeting> reverse(UUID meeting) {
        world.clock.tick();
        return world.meetings.reverse(World.COORDINATOR, meeting, new ReversalDraft(Ids.next(), "entered twice"));
    }

    /** Two per cent a month on what is still owed, in equal parts of the principal. */
    private static LoanAgreement declining(String first, int months) {
        return agreement(Interest.DECLINING_EQUAL_PRINCIPAL, Examples.months(first, months), null);
    }

    private static LoanAgreement flat(FlatSettlement settlement) {
        return agreement(Interest.FLAT, Examples.months("2011-04-05", 10), settlement);
    }

    private static LoanAgreement agreement(
            Interest interest, Instalments instalments, @Nullable FlatSettlement settlement) {
        return new LoanAgreement(
                interest, new Rate("2", Rate.Per.MONTH), DayCount.THIRTY_360, instalments, null, null, settlement);
    }

    /** Burul borrows a thousand som on 5 March, to be paid in ten months. */
    private void lent() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", declining("2011-04-05", 10), aijan));
    }

    private InternalLoan at(String day) {
        return world.internalLoans.require(World.RECORDER, loan, LocalDate.parse(day), null);
    }

    private LoanPortfolio book(String day) {
        return world.internalLoans.portfolio(World.RECORDER, group, null, LocalDate.parse(day), null);
    }

    private GroupStatement statement(String day) {
        return world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(day), null);
    }

    private static String texts(Amount... amounts) {
        return Arrays.stream(amounts).map(Amount::text).toList().toString();
    }

    private String paid(String day) {
        InternalLoan of = at(day);
        return texts(of.principalPaid(), of.interestPaid(), of.outstanding());
    }

    private static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    private static List<String> broken(ThrowingCallable call) {
        return problem(call).violations().stream()
                .map(found -> found.pointer() + " " + found.code() + " " + found.args())
                .toList();
    }

    private InternalLoan decide(String day, InternalLoanDecisionDraft.Kind what, @Nullable LoanAgreement terms) {
        world.clock.tick();
        return world.internalLoans
                .decide(World.COORDINATOR, decision(day, what, terms))
                .value();
    }

    private InternalLoanDecisionDraft decision(
            String day, InternalLoanDecisionDraft.Kind what, @Nullable LoanAgreement terms) {
        return new InternalLoanDecisionDraft(
                Ids.next(),
                loan,
                LocalDate.parse(day),
                what,
                "CROP_FAILURE",
                terms,
                new Decision("Hail took the harvest", 6, 5, 0, 1));
    }

    @Test
    void readsBackWhatWasAgreedAndWhoAnswersForIt() {
        LoanAgreement terms = new LoanAgreement(
                Interest.DECLINING_EQUAL_INSTALMENTS,
                new Rate("1.5", Rate.Per.MONTH),
                DayCount.ACTUAL_365,
                Examples.months("2011-04-05", 6),
                null,
                new Rounding(Rounding.Place.LAST_INSTALMENT, World.som("1")),
                FlatSettlement.WHOLE);
        Draft draft = Draft.of(group, "2011-03-05").lends(loan, burul, "600", terms, aijan);

        Meeting recorded = record(draft).value();

        assertThat(recorded.document().loans().get(0).dueOn()).isEqualTo("2011-09-05");
        assertThat(recorded.document().loans().get(0).terms().rounding().multiple())
                .isEqualTo(World.som("1.00"));
        assertThat(world.meetings.require(World.RECORDER, recorded.id())).isEqualTo(recorded);
        assertThat(record(draft)).isEqualTo(new Recorded<>(recorded, false));
        assertThat(at("2011-03-05").guarantors()).containsExactly(new Guarantor(aijan, LocalDate.parse("2011-03-05")));
    }

    @Test
    void refusesAllThatIsWrongWithWhatIsAgreed() {
        UUID stranger = Ids.next();
        LoanAgreement wrong = new LoanAgreement(
                Interest.FLAT, null, DayCount.THIRTY_360, Examples.months("2011-03-05", 0), null, null, null);

        assertThat(broken(() -> record(
                        Draft.of(group, "2011-03-05").lends(loan, burul, "600", wrong, burul, stranger, stranger))))
                .containsExactly(
                        "/loans/0/guarantors/0 own-guarantor []",
                        "/loans/0/guarantors/1 not-a-member [2011-03-05]",
                        "/loans/0/guarantors/2 not-a-member [2011-03-05]",
                        "/loans/0/guarantors/2 listed-twice []",
                        "/loans/0/terms/rate required []",
                        "/loans/0/terms/instalments/count out-of-range [1, 520]");
    }

    @Test
    void dividesARepaymentIntoInterestAndPrincipal() {
        lent();

        Meeting meeting =
                record(Draft.of(group, "2011-04-05").repays(loan, "120")).value();

        assertThat(paid("2011-04-05")).isEqualTo("[100.00, 20.00, 900.00]");
        assertThat(meeting.cashExpected().text()).isEqualTo("4120.00");
        assertThat(world.meetings.require(World.RECORDER, meeting.id())).isEqualTo(meeting);
        GroupStatement statement = statement("2011-04-05");
        assertThat(texts(statement.loansOutstanding(), statement.interest(), statement.cash()))
                .isEqualTo("[900.00, 20.00, 4120.00]");
        assertThat(statement.lines())
                .filteredOn(line -> line.meeting().equals(meeting.id()))
                .extracting(StatementLine::kind, StatementLine::person, line -> line.amount()
                        .text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StatementLine.Kind.INTEREST_PAID, burul, "20.00"),
                        org.assertj.core.groups.Tuple.tuple(StatementLine.Kind.LOAN_REPAID, burul, "100.00"));
    }

    @Test
    void dividesLaterRepaymentsAnewWhenAnEarlierOneIsEnteredLate() {
        lent();
        record(Draft.of(group, "2011-05-05").repays(loan, "238"));
        assertThat(paid("2011-05-05")).isEqualTo("[200.00, 38.00, 800.00]");
        Instant before = world.clock.instant();

        Meeting late = record(Draft.of(group, "2011-04-20").repays(loan, "500")).value();

        // By 20 April only the first instalment was due: 120 pay it, 380 pay the coming ones as they stand in the
        // schedule.
        assertThat(paid("2011-04-20")).isEqualTo("[420.00, 80.00, 580.00]");
        assertThat(at("2011-05-05")
                        .principalPaid()
                        .plus(at("2011-05-05").interestPaid())
                        .text())
                .isEqualTo("738.00");
        InternalLoan known = world.internalLoans.require(World.RECORDER, loan, LocalDate.parse("2011-05-05"), before);
        assertThat(texts(known.principalPaid(), known.interestPaid())).isEqualTo("[200.00, 38.00]");

        reverse(late.id());

        assertThat(paid("2011-05-05")).isEqualTo("[200.00, 38.00, 800.00]");
        assertThat(statement("2011-05-05").interest().text()).isEqualTo("38.00");
    }

    @Test
    void refusesALateRepaymentThatMakesALaterOneTooMuch() {
        lent();
        Meeting last =
                record(Draft.of(group, "2011-04-05").repays(loan, "1020")).value();
        assertThat(at("2011-04-05").status()).isEqualTo(Status.REPAID);

        Problem problem = problem(() -> record(Draft.of(group, "2011-03-20").repays(loan, "500")));

        assertThat(problem.type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(problem.violations().get(0).code()).isEqualTo("later-loan-overpaid");
        assertThat(problem.violations().get(0).args()).contains(LocalDate.parse("2011-04-05"), last.id(), loan);
    }

    @Test
    void endsALoanEarlyForThePrincipalAndTheInterestToTheDay() {
        lent();
        assertThat(at("2011-03-20").toSettle().text()).isEqualTo("1010.00");

        assertThat(broken(() -> record(Draft.of(group, "2011-03-20").repays(loan, "1009.99", Instruction.SETTLE))))
                .containsExactly("/repayments/0/amount settlement-short [1010.00 KGS]");
        assertThat(broken(() -> record(Draft.of(group, "2011-03-20").repays(loan, "1010.01"))))
                .containsExactly("/repayments/0/amount beyond-debt [1010.00 KGS]");
        record(Draft.of(group, "2011-03-20").repays(loan, "1010", Instruction.SETTLE));

        assertThat(paid("2011-03-20")).isEqualTo("[1000.00, 10.00, 0.00]");
        assertThat(at("2012-03-20").status()).isEqualTo(Status.REPAID);
    }

    @Test
    void endsAFlatLoanForAllItsInterestWhereThatWasAgreed() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", flat(FlatSettlement.WHOLE)));

        assertThat(at("2011-03-20").toSettle().text()).isEqualTo("1200.00");

        UUID other = Ids.next();
        record(Draft.of(group, "2011-03-05").lends(other, burul, "1000", flat(FlatSettlement.ACCRUED)));
        assertThat(world.internalLoans
                        .require(World.RECORDER, other, LocalDate.parse("2011-03-20"), null)
                        .toSettle()
                        .text())
                .isEqualTo("1010.00");
    }

    @Test
    void handsBackOrSavesWhatIsPaidBeyondTheDebt() {
        lent();
        Meeting back = record(Draft.of(group, "2011-03-20").repays(loan, "1100", Instruction.GIVE_BACK))
                .value();

        assertThat(back.cashExpected().text()).isEqualTo("5010.00");
        assertThat(world.meetings.require(World.RECORDER, back.id())).isEqualTo(back);
        assertThat(statement("2011-03-20").savings().text()).isEqualTo("5000.00");

        Meeting kept = correct(back.id(), Draft.of(group, "2011-03-20").repays(loan, "1100", Instruction.TO_SAVINGS))
                .value();

        assertThat(kept.cashExpected().text()).isEqualTo("5100.00");
        assertThat(world.meetings.require(World.RECORDER, kept.id())).isEqualTo(kept);
        var member = world.funds.memberStatement(World.RECORDER, group, burul, LocalDate.parse("2011-03-20"), null);
        assertThat(member.savings().text()).isEqualTo("90.00");
        assertThat(paid("2011-03-20")).isEqualTo("[1000.00, 10.00, 0.00]");
    }

    @Test
    void handsBackWhatIsPaidBeyondADebtWithoutInterestToo() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "100"));

        Meeting back = record(Draft.of(group, "2011-03-20").repays(loan, "150", Instruction.GIVE_BACK))
                .value();

        assertThat(back.cashExpected().text()).isEqualTo("5000.00");
        assertThat(world.meetings.require(World.RECORDER, back.id())).isEqualTo(back);
        assertThat(broken(() -> record(Draft.of(group, "2011-03-21").repays(loan, "1", Instruction.GIVE_BACK))))
                .containsExactly("/repayments/0/amount beyond-debt [0.00 KGS]");
    }

    @Test
    void takesOnlyOneLineAMeetingForALoanWithTerms() {
        lent();

        assertThat(broken(() ->
                        record(Draft.of(group, "2011-04-05").repays(loan, "20").repays(loan, "30"))))
                .containsExactly("/repayments/1/loan listed-twice []");
    }

    @Test
    void derivesAllRepaymentsAnewWhenTheMeetingThatHandedItOutIsCorrected() {
        UUID issue = record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", declining("2011-04-05", 10)))
                .value()
                .id();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));

        correct(issue, Draft.of(group, "2011-03-05").lends(loan, burul, "500", declining("2011-04-05", 10)));

        // Half the debt costs half the interest: ten of the twenty were principal of coming instalments.
        assertThat(paid("2011-04-05")).startsWith("[1").endsWith("]");
        InternalLoan now = at("2011-04-05");
        assertThat(now.principalPaid().plus(now.interestPaid()).text()).isEqualTo("120.00");
        assertThat(now.interestPaid().units())
                .isEqualTo(statement("2011-04-05").interest().units());
        assertThat(now.instalments().get(0).interest().text()).isEqualTo("10.00");
    }

    @Test
    void refusesToTakeBackTheMeetingThatHandedItOutWhileInterestWasPaid() {
        UUID issue = record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", declining("2011-04-05", 10)))
                .value()
                .id();
        Meeting later = record(Draft.of(group, "2011-04-05").repays(loan, "15")).value();

        assertThat(broken(() -> reverse(issue)))
                .containsExactly(" later-loan-overpaid [2011-04-05, " + later.id() + ", 15.00 KGS, " + loan + "]");
    }

    @Test
    void tellsWhatIsOverdueByInstalmentAndTheRiskByTheWholeBalance() {
        lent();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));
        assertThat(at("2011-05-05").status()).isEqualTo(Status.CURRENT);

        InternalLoan late = at("2011-06-10");

        assertThat(late.status()).isEqualTo(Status.OVERDUE);
        assertThat(late.overdueSince()).isEqualTo("2011-05-05");
        assertThat(late.daysInArrears()).isEqualTo(36);
        assertThat(texts(late.overdue(), late.due(), late.outstanding())).isEqualTo("[234.00, 234.00, 900.00]");
        assertThat(late.instalments().subList(0, 4))
                .extracting(InternalLoan.Due::overdue)
                .containsExactly(false, true, true, false);
        LoanPortfolio book = book("2011-06-10");
        assertThat(book.atRisk())
                .extracting(
                        risk -> risk.moreThanDays() + ": " + risk.outstanding().text())
                .containsExactly("0: 900.00", "30: 900.00", "60: 0.00", "90: 0.00", "180: 0.00");
        assertThat(texts(book.outstanding(), book.overdue())).isEqualTo("[900.00, 234.00]");
        assertThat(world.internalLoans
                        .portfolio(World.RECORDER, group, aijan, LocalDate.parse("2011-06-10"), null)
                        .loans())
                .isEmpty();
    }

    @Test
    void flagsARescheduledLoanForLifeAndKeepsWhatWasPaid() {
        lent();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));

        InternalLoan anew = decide("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 3));

        assertThat(anew.rescheduledOn()).containsExactly(LocalDate.parse("2011-06-05"));
        assertThat(anew.status()).isEqualTo(Status.CURRENT);
        assertThat(texts(anew.principalPaid(), anew.interestPaid(), anew.outstanding(), anew.overdue()))
                .isEqualTo("[100.00, 20.00, 900.00, 0.00]");
        // 18 and 16 som of interest were due by then; four months at two per cent cost 72 more.
        assertThat(anew.instalments())
                .extracting(due -> due.dueOn() + " " + texts(due.principal(), due.interest()))
                .containsExactly(
                        "2011-10-05 [0.00, 34.00]",
                        "2011-10-05 [300.00, 72.00]",
                        "2011-11-05 [300.00, 12.00]",
                        "2011-12-05 [300.00, 6.00]");
        record(Draft.of(group, "2011-10-05").repays(loan, "406"));
        assertThat(paid("2011-10-05")).isEqualTo("[400.00, 126.00, 600.00]");
        record(Draft.of(group, "2011-12-05").repays(loan, "618"));
        InternalLoan ended = at("2012-01-01");
        assertThat(ended.status()).isEqualTo(Status.REPAID);
        assertThat(ended.rescheduledOn()).hasSize(1);
        assertThat(book("2011-10-05").renegotiated().text()).isEqualTo("600.00");
    }

    @Test
    void aDecisionThatAgreedALoanAnewIsTakenBackAndTheLoanStaysFlagged() {
        lent();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));
        record(Draft.of(group, "2011-10-05").repays(loan, "406"));
        String never = paid("2011-10-05") + at("2011-10-05").instalments();
        newGroup();
        lent();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));
        InternalLoanDecisionDraft first =
                decision("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 3));
        world.internalLoans.decide(World.COORDINATOR, first);
        record(Draft.of(group, "2011-10-05").repays(loan, "406"));
        InternalLoanDecisionDraft second =
                decision("2011-10-06", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-12-05", 2));
        world.internalLoans.decide(World.COORDINATOR, second);
        assertThat(broken(() -> takeBack(first.id()))).containsExactly(" built-upon [" + second.id() + "]");
        takeBack(second.id());
        Instant known = world.clock.instant();
        assertThat(paid("2011-10-05")).isEqualTo("[400.00, 126.00, 600.00]");

        takeBack(first.id());

        assertThat(paid("2011-10-05") + at("2011-10-05").instalments()).isEqualTo(never);
        assertThat(at("2011-10-05").rescheduledOn()).as("for life").containsExactly(LocalDate.parse("2011-06-05"));
        assertThat(book("2011-10-05").renegotiated()).isEqualTo(at("2011-10-05").outstanding());
        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, LocalDate.parse("2011-10-05"), known)
                        .outstanding()
                        .text())
                .as("as it was known")
                .isEqualTo("600.00");
        world.internalLoans.decide(
                World.COORDINATOR,
                decision("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 3)));
        assertThat(paid("2011-10-05")).isEqualTo("[400.00, 126.00, 600.00]");
    }

    private void takeBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "Another loan was meant"));
        world.clock.tick();
    }

    @Test
    void dividesLaterRepaymentsAnewWhenALoanIsRescheduledAfterwards() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000"));
        record(Draft.of(group, "2011-10-05").repays(loan, "300"));
        assertThat(paid("2011-10-05")).isEqualTo("[300.00, 0.00, 700.00]");

        decide("2011-09-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 4));

        assertThat(paid("2011-10-05")).startsWith("[2");
        assertThat(statement("2011-10-05").interest())
                .isEqualTo(at("2011-10-05").interestPaid());
        assertThat(at("2011-10-05").instalments().get(0).left().units()).isZero();
    }

    @Test
    void collectsWhatWasGivenUpAndReportsItAsRecovered() {
        lent();
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));

        InternalLoan lost = decide("2011-12-31", InternalLoanDecisionDraft.Kind.WRITE_OFF, null);

        assertThat(lost.status()).isEqualTo(Status.WRITTEN_OFF);
        assertThat(texts(lost.outstanding(), lost.lost(), lost.overdue())).isEqualTo("[0.00, 900.00, 0.00]");
        GroupStatement after = statement("2011-12-31");
        assertThat(texts(after.loansOutstanding(), after.loanLosses(), after.cash()))
                .isEqualTo("[0.00, 900.00, 4120.00]");

        Meeting recovery =
                record(Draft.of(group, "2012-02-05").repays(loan, "250")).value();

        assertThat(world.meetings.require(World.RECORDER, recovery.id())).isEqualTo(recovery);
        InternalLoan since = at("2012-02-05");
        assertThat(texts(since.lost(), since.recovered())).isEqualTo("[650.00, 250.00]");
        assertThat(texts(
                        statement("2012-02-05").loanLosses(), book("2012-02-05").recovered()))
                .isEqualTo("[650.00, 250.00]");
        assertThat(broken(() -> record(Draft.of(group, "2012-02-06").repays(loan, "650.01"))))
                .containsExactly("/repayments/0/amount beyond-debt [650.00 KGS]");
    }

    @Test
    void takesAWriteOffBackUnlessSomethingWasRecovered() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000"));
        InternalLoanDecisionDraft draft = decision("2011-12-31", InternalLoanDecisionDraft.Kind.WRITE_OFF, null);
        world.internalLoans.decide(World.COORDINATOR, draft);
        Meeting recovery =
                record(Draft.of(group, "2012-02-05").repays(loan, "250")).value();
        ReversalDraft because = new ReversalDraft(Ids.next(), "she came back");

        assertThat(problem(() -> world.capital.reverse(World.COORDINATOR, draft.id(), because))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        reverse(recovery.id());
        world.capital.reverse(World.COORDINATOR, draft.id(), because);

        assertThat(at("2012-02-05").outstanding().text()).isEqualTo("1000.00");
        assertThat(world.internalLoans.decide(World.COORDINATOR, draft).created())
                .isFalse();
    }

    @Test
    void aWriteOffThatIsTakenBackAfterItsPeriodWasClosedLeavesTheDebtAsItWas() {
        lent();
        InternalLoanDecisionDraft draft = decision("2011-12-31", InternalLoanDecisionDraft.Kind.WRITE_OFF, null);
        world.internalLoans.decide(World.COORDINATOR, draft);
        UUID fund = world.capital.ofOwner(World.RECORDER, group).get(0).id();
        world.periods.change(
                World.COORDINATOR,
                new PeriodDraft(Ids.next(), fund, LocalDate.parse("2011-12-31"), "the year is over", null));
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "she came back"));

        record(Draft.of(group, "2012-02-05").repays(loan, "120"));

        assertThat(paid("2012-02-05")).isEqualTo("[100.00, 20.00, 900.00]");
        InternalLoan since = at("2012-02-05");
        assertThat(texts(since.lost(), since.recovered())).isEqualTo("[0.00, 0.00]");
    }

    @Test
    void refusesADecisionThatDoesNotFit() {
        lent();

        assertThat(broken(() -> decide("2011-03-04", InternalLoanDecisionDraft.Kind.WRITE_OFF, null)))
                .containsExactly("/date loan-issued-later [2011-03-05]");
        assertThat(broken(() -> decide("2011-06-04", InternalLoanDecisionDraft.Kind.RESCHEDULE, null)))
                .containsExactly("/terms required []");
        decide("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 3));
        assertThat(broken(() ->
                        decide("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-10-05", 3))))
                .containsExactly("/date rescheduled-that-day [2011-06-05]");
        decide("2011-07-05", InternalLoanDecisionDraft.Kind.WRITE_OFF, null);
        assertThat(broken(() -> decide("2011-07-06", InternalLoanDecisionDraft.Kind.WRITE_OFF, null)))
                .containsExactly("/loan nothing-owed [2011-07-06]");
        assertThat(problem(() -> world.internalLoans.require(
                                World.RECORDER, Ids.next(), LocalDate.parse("2011-07-06"), null))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void keepsAGuarantorWhoHasLeft() {
        UUID leaver = world.registry.member(group, World.FORMED, LocalDate.parse("2011-06-01"));
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", declining("2011-04-05", 10), leaver));

        assertThat(at("2011-12-31").guarantors()).containsExactly(new Guarantor(leaver, LocalDate.parse("2011-03-05")));
    }

    private void rules(ConstitutionRules.Loans loans) {
        LocalDate from = LocalDate.parse("2011-02-06");
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        from,
                        from,
                        new Decision("Rules", 2, 2, 0, 0),
                        new ConstitutionRules(loans, List.of(), null, null, null, List.of())));
    }

    @Test
    void lendsOnlyAsTheConstitutionOfTheDayAllows() {
        rules(new ConstitutionRules.Loans(
                Interest.DECLINING_EQUAL_PRINCIPAL,
                new Rate("2.0", Rate.Per.MONTH),
                DayCount.THIRTY_360,
                null,
                10,
                300,
                1,
                List.of(),
                true));
        record(Draft.of(group, "2011-02-20").pays(burul, "100"));

        assertThat(broken(() -> record(Draft.of(group, "2011-03-05")
                        .lends(loan, burul, "200", flat(null), aijan)
                        .lends(Ids.next(), burul, "50", declining("2011-04-05", 11))
                        .lends(Ids.next(), burul, "60"))))
                .containsExactly(
                        "/loans/0/terms not-as-constituted []",
                        "/loans/1/guarantors too-few-guarantors [1]",
                        "/loans/1/terms/instalments term-too-long [10]",
                        "/loans/2/guarantors too-few-guarantors [1]",
                        "/loans/2/terms not-as-constituted []",
                        "/loans/0/principal beyond-loan-ceiling [300.00 KGS, 300]",
                        "/loans/1/principal beyond-loan-ceiling [300.00 KGS, 300]",
                        "/loans/2/principal beyond-loan-ceiling [300.00 KGS, 300]");
        Draft within = Draft.of(group, "2011-03-05").lends(loan, burul, "300", declining("2011-04-05", 9), aijan);
        record(within);
        Problem beyond = problem(() -> record(
                Draft.of(group, "2011-03-06").lends(Ids.next(), burul, "0.01", declining("2011-04-05", 1), aijan)));
        assertThat(beyond.type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        // Three som more of savings allow nine more of debt; 24 of the 30 that are paid at the same meeting are
        // principal.
        record(Draft.of(group, "2011-03-06")
                .pays(burul, "3")
                .repays(loan, "30")
                .lends(Ids.next(), burul, "33", declining("2011-04-05", 1), aijan));
    }

    @Test
    void putsOffOnlyAsTheConstitutionOfTheDayAllows() {
        lent();
        rules(new ConstitutionRules.Loans(
                Interest.DECLINING_EQUAL_PRINCIPAL,
                new Rate("2", Rate.Per.MONTH),
                DayCount.THIRTY_360,
                null,
                10,
                null,
                0,
                List.of(),
                true));

        assertThat(broken(() -> decide(
                        "2011-06-05",
                        InternalLoanDecisionDraft.Kind.RESCHEDULE,
                        LoanAgreement.dueOn(LocalDate.parse("2011-12-01")))))
                .containsExactly("/terms not-as-constituted []");
        assertThat(broken(() ->
                        decide("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-07-05", 11))))
                .containsExactly("/terms/instalments term-too-long [10]");
        assertThat(decide("2011-06-05", InternalLoanDecisionDraft.Kind.RESCHEDULE, declining("2011-07-05", 10))
                        .dueOn())
                .isEqualTo("2012-04-05");
    }

    @Test
    void paysInTheOrderThatTheConstitutionNamedWhenTheLoanWasHandedOut() {
        rules(new ConstitutionRules.Loans(
                Interest.NONE,
                null,
                DayCount.ACTUAL_365,
                null,
                null,
                null,
                0,
                List.of(Part.PRINCIPAL, Part.INTEREST, Part.FINE),
                false));
        lent();

        record(Draft.of(group, "2011-04-05").repays(loan, "110"));

        assertThat(paid("2011-04-05")).isEqualTo("[100.00, 10.00, 900.00]");
    }

    /** R10: drought shifts the due day by a decision; before it nothing is late, and the loan is flagged for life. */
    @Test
    @DisplayName("due date shifted by drought")
    void dueDateShiftedByDrought() {
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000"));
        assertThat(at("2011-09-05").status()).isEqualTo(Status.CURRENT);
        assertThat(at("2011-09-06").status()).isEqualTo(Status.OVERDUE);

        decide(
                "2011-08-20",
                InternalLoanDecisionDraft.Kind.RESCHEDULE,
                LoanAgreement.dueOn(LocalDate.parse("2011-11-30")));

        assertThat(at("2011-11-30").status()).isEqualTo(Status.CURRENT);
        assertThat(at("2011-11-30").dueOn()).isEqualTo("2011-11-30");
        assertThat(at("2011-12-01").daysInArrears()).isEqualTo(1);
        assertThat(at("2011-12-01").rescheduledOn()).containsExactly(LocalDate.parse("2011-08-20"));
        assertThat(at("2011-08-19").rescheduledOn()).isEmpty();
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, burul, LocalDate.parse("2011-11-30"), null)
                        .loans()
                        .get(0)
                        .overdue())
                .isFalse();
    }

    /** R10: six borrow, five pay; only the sixth loan is at risk, by all that is owed on it. */
    @Test
    @DisplayName("one member of six fails")
    void oneMemberOfSixFails() {
        Draft issue = Draft.of(group, "2011-03-05");
        Draft pay = Draft.of(group, "2011-04-05");
        for (int i = 0; i < 6; i++) {
            UUID one = Ids.next();
            issue.lends(one, world.registry.member(group), "100", declining("2011-04-05", 2));
            if (i < 5) {
                pay.repays(one, "52");
            }
        }
        record(issue);
        record(pay);

        LoanPortfolio book = book("2011-05-06");

        assertThat(book.atRisk().get(1)).isEqualTo(new LoanPortfolio.AtRisk(30, 1, new Amount(10_000, World.KGS)));
        assertThat(texts(book.outstanding(), book.atRisk().get(0).outstanding()))
                .isEqualTo("[350.00, 350.00]");
        assertThat(texts(
                        book("2011-05-05").outstanding(),
                        book("2011-05-05").atRisk().get(0).outstanding()))
                .isEqualTo("[350.00, 100.00]");
    }

    @Test
    void costsOneMoreRoundTripHoweverManyLoansWithTermsArePaid() {
        UUID[] loans = {Ids.next(), Ids.next(), Ids.next(), Ids.next()};
        Draft issue = Draft.of(group, "2011-03-05");
        Draft plain = Draft.of(group, "2011-03-06");
        UUID[] others = {Ids.next(), Ids.next(), Ids.next(), Ids.next()};
        for (int i = 0; i < loans.length; i++) {
            issue.lends(loans[i], burul, "100", declining("2011-04-05", 10));
            plain.lends(others[i], burul, "100");
        }
        record(issue);
        record(plain);
        long without = statements(others, "2011-04-05");
        long with = statements(loans, "2011-04-06");

        // What was paid is asked for, and in the same process accounts for the interest are a batch of their own.
        assertThat(with - without).isEqualTo(kind == Databases.Kind.H2 ? 2 : 1);
        // The lock, the id, the loans, the accounts, what was paid; and on a server all that is written together.
        assertThat(with).isLessThanOrEqualTo(kind == Databases.Kind.H2 ? 12 : 6);
    }

    private long statements(UUID[] loans, String day) {
        Draft draft = Draft.of(group, day);
        Arrays.stream(loans).forEach(each -> draft.repays(each, "12"));
        long before = world.database.counts().statements();
        record(draft);
        return world.database.counts().statements() - before;
    }
}
