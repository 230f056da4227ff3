package org.hashar.fund.internal.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.CorrectionPreview.Break;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
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

/** Closed periods, corrections of what lies in them, and taking back what others are built on (R7, R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeriodsTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    PeriodsTest(Databases.Kind kind) {
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
    }

    private UUID record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private UUID fund() {
        return world.capital.ofOwner(World.RECORDER, group).get(0).id();
    }

    private PeriodChange closes(@Nullable String until) {
        return change(new PeriodDraft(Ids.next(), fund(), date(until), "Reported to the donor", null));
    }

    private PeriodChange reopens(@Nullable String until) {
        return change(new PeriodDraft(Ids.next(), fund(), date(until), "The report is withdrawn", Village.CARRIED));
    }

    private PeriodChange change(PeriodDraft draft) {
        world.clock.tick();
        return world.periods.change(World.COORDINATOR, draft).value();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static ReversalDraft because(UUID... dependents) {
        return new ReversalDraft(Ids.next(), "It never happened", List.of(dependents));
    }

    private Meeting reverse(UUID meeting, UUID... dependents) {
        world.clock.tick();
        return world.meetings
                .reverse(World.COORDINATOR, meeting, because(dependents))
                .value();
    }

    private GroupStatement statement(String asOf) {
        return world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(asOf), null);
    }

    private List<String> lines(String asOf) {
        return statement(asOf).lines().stream()
                .map(line -> line.date() + " " + line.amount().text() + " of " + line.ownDate() + " takes back "
                        + line.reverses())
                .toList();
    }

    @Test
    @DisplayName("reverse a contribution in a closed month")
    void postsTheReversalOfAContributionInAClosedMonthOnTheFirstOpenDay() {
        UUID march = record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        record(Draft.of(group, "2011-04-05").pays(aijan, "50").pays(burul, "50"));
        closes("2011-03-31");
        GroupStatement published = statement("2011-03-31");

        reverse(march);

        assertThat(statement("2011-03-31").lines()).isEqualTo(published.lines());
        assertThat(statement("2011-03-31").savings().text()).isEqualTo("50.00");
        assertThat(statement("2011-04-01").savings().text()).isEqualTo("0.00");
        assertThat(lines("2011-04-01"))
                .containsExactly(
                        "2011-03-05 50.00 of null takes back null",
                        "2011-04-01 -50.00 of 2011-03-05 takes back " + march);
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, LocalDate.parse("2011-12-31"), null)
                        .lines())
                .extracting(StatementLine::ownDate)
                .containsExactly(null, LocalDate.parse("2011-03-05"), null);
        assertThat(problem(() -> reverse(march)).type()).isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    @DisplayName("statement balance unchanged net")
    void leavesTheNetOfAStatementUnchangedByAMeetingThatWasTakenBackAndEnteredAnew() {
        UUID march = record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        closes("2011-03-31");
        GroupStatement before = statement("2011-12-31");
        world.clock.tick();

        world.meetings.correct(
                World.COORDINATOR,
                march,
                because(),
                Draft.of(group, "2011-03-06").pays(aijan, "50").make());

        assertThat(statement("2011-12-31").savings()).isEqualTo(before.savings());
        assertThat(statement("2011-12-31").cash()).isEqualTo(before.cash());
        assertThat(lines("2011-12-31"))
                .containsExactly(
                        "2011-03-05 50.00 of null takes back null",
                        "2011-04-01 -50.00 of 2011-03-05 takes back " + march,
                        "2011-04-01 50.00 of 2011-03-06 takes back null");
    }

    @Test
    void refusesAMeetingOfAClosedMonthUnlessItSaysToPostItOnTheFirstOpenDay() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        closes("2011-03-31");
        Draft late = Draft.of(group, "2011-03-20").pays(burul, "20").counted("70", null);

        Problem refused = problem(() -> record(late));
        world.clock.tick();
        Recorded<Meeting> posted = world.meetings.record(World.RECORDER, late.make(), IfClosed.FIRST_OPEN_DAY);

        assertThat(refused.violations()).singleElement().satisfies(found -> {
            assertThat(found.pointer() + " " + found.code()).isEqualTo("/date period-closed");
            assertThat(found.args()).containsExactly(LocalDate.parse("2011-03-31"), LocalDate.parse("2011-04-01"));
        });
        assertThat(posted.value().document().date()).isEqualTo("2011-03-20");
        assertThat(statement("2011-03-31").savings().text()).isEqualTo("50.00");
        assertThat(lines("2011-12-31")).contains("2011-04-01 20.00 of 2011-03-20 takes back null");
        assertThat(world.meetings.record(World.RECORDER, late.make()).created()).isFalse();
    }

    @Test
    void lendsAndRepaysLateInAClosedMonthAndShowsTheLoanFromTheFirstOpenDayOn() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        closes("2011-03-31");
        world.meetings.record(
                World.RECORDER,
                Draft.of(group, "2011-03-10").lends(loan, burul, "40").make(),
                IfClosed.FIRST_OPEN_DAY);
        world.meetings.record(
                World.RECORDER, Draft.of(group, "2011-03-20").repays(loan, "15").make(), IfClosed.FIRST_OPEN_DAY);

        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, burul, LocalDate.parse("2011-03-31"), null)
                        .loans())
                .isEmpty();
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, burul, LocalDate.parse("2011-04-01"), null)
                        .loans())
                .singleElement()
                .satisfies(each -> assertThat(each.outstanding().text()).isEqualTo("25.00"));
    }

    @Test
    void takesBackOnTheDayOfPostingWhatWasCarriedThereOnceTheMonthIsReopened() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        closes("2011-03-31");
        Draft late = Draft.of(group, "2011-03-20").pays(burul, "20");
        UUID id = world.meetings
                .record(World.RECORDER, late.make(), IfClosed.FIRST_OPEN_DAY)
                .value()
                .id();
        reopens(null);

        reverse(id);

        assertThat(lines("2011-12-31"))
                .containsExactly(
                        "2011-03-05 50.00 of null takes back null",
                        "2011-04-01 20.00 of 2011-03-20 takes back null",
                        "2011-04-01 -20.00 of null takes back " + id);
    }

    @Test
    void closesAndReopensWithReasonsAndDecisionsAndKeepsThemAll() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        PeriodDraft march = new PeriodDraft(Ids.next(), fund(), date("2011-03-31"), "Reported to the donor", null);

        assertThat(world.periods.change(World.COORDINATOR, march).created()).isTrue();
        assertThat(world.periods.change(World.COORDINATOR, march).created()).isFalse();
        assertThat(problem(() -> world.periods.change(
                                World.COORDINATOR,
                                new PeriodDraft(march.id(), fund(), date("2011-02-28"), "Reported", null)))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        closes("2011-04-30");
        reopens("2011-02-28");

        assertThat(world.periods.changes(World.RECORDER, fund()))
                .extracting(change -> change.closedUntil() + " " + (change.decision() != null))
                .containsExactly("2011-02-28 true", "2011-04-30 false", "2011-03-31 false");
        assertThat(world.capital.require(World.RECORDER, fund()).closedUntil()).isEqualTo("2011-02-28");
        record(Draft.of(group, "2011-03-01").pays(aijan, "50"));
        assertThat(broken(() -> record(Draft.of(group, "2011-02-28").pays(aijan, "50"))))
                .containsExactly("/date period-closed");
    }

    @Test
    void refusesToCloseTodayToChangeNothingAndToReopenWithoutADecisionThatCounts() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        closes("2011-03-31");

        assertThat(broken(() -> closes("2026-11-20"))).containsExactly("/closedUntil not-before-today");
        assertThat(broken(() -> closes("2011-03-31"))).containsExactly("/closedUntil period-unchanged");
        assertThat(broken(() -> closes("2011-02-28"))).containsExactly("/decision required");
        assertThat(broken(() -> change(
                        new PeriodDraft(Ids.next(), fund(), null, "Reopen", new Decision("Reopen", 9, 2, 0, 1)))))
                .containsExactly("/decision no-quorum");
        assertThat(broken(() -> change(new PeriodDraft(Ids.next(), fund(), date("2011-02-28"), " ", null))))
                .containsExactly("/reason reason-needed");
        assertThat(problem(() -> world.periods.change(
                                World.RECORDER,
                                new PeriodDraft(Ids.next(), fund(), date("2011-04-30"), "Report", null)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @Test
    void tellsWhatACorrectionWouldBreakAndWritesNothing() {
        UUID loan = Ids.next();
        UUID april = record(Draft.of(group, "2011-04-05").pays(aijan, "100").lends(loan, burul, "60"));
        UUID may = record(Draft.of(group, "2011-05-05").repays(loan, "20").spends("55", "SEED"));
        ShareOutDraft shareOut = shareOut("2011-12-01");
        world.shareOuts.propose(World.RECORDER, shareOut);
        long journals = journals();

        CorrectionPreview reversal = world.meetings.preview(World.COORDINATOR, april, because(), null);
        CorrectionPreview correction = world.meetings.preview(
                World.COORDINATOR,
                april,
                because(),
                Draft.of(group, "2011-04-06")
                        .pays(aijan, "110")
                        .lends(loan, burul, "70")
                        .make());

        assertThat(reversal.breaks())
                .containsExactlyInAnyOrder(
                        breaks(CorrectionPreview.Kind.CASH_SHORT, may, 3500, fund()),
                        breaks(CorrectionPreview.Kind.LOAN_OVERPAID, may, 2000, loan));
        assertThat(reversal.shareOuts()).containsExactly(shareOut.id());
        assertThat(reversal.reversedOn()).isEqualTo("2011-04-05");
        assertThat(correction.breaks()).isEmpty();
        assertThat(correction.recordedOn()).isEqualTo("2011-04-06");
        assertThat(broken(() -> world.meetings.preview(
                        World.COORDINATOR,
                        april,
                        because(),
                        Draft.of(group, "2011-04-06").pays(Ids.next(), "110").make())))
                .containsExactly("/anew/contributions/0/person not-a-member", "/anew/date later-loan-overpaid");
        assertThat(journals()).isEqualTo(journals);
        assertThat(world.meetings.require(World.RECORDER, april).reversal()).isNull();
    }

    private static Break breaks(CorrectionPreview.Kind kind, UUID meeting, long missing, UUID subject) {
        return new Break(
                kind,
                LocalDate.parse("2011-05-05"),
                meeting,
                new org.hashar.api.money.Amount(missing, World.KGS),
                subject);
    }

    private long journals() {
        return world.tx.read(em -> em.createQuery("select count(j) from JournalEntity j", Long.class)
                .getSingleResult());
    }

    private ShareOutDraft shareOut(String date) {
        return new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse(date),
                ShareOutDraft.Scope.CYCLE_END,
                ShareOutDraft.Policy.EQUAL,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
    }

    @Test
    void namesTheShareOutThatPaidOutWhatACorrectionWouldTakeAway() {
        UUID april = record(Draft.of(group, "2011-04-05").pays(aijan, "100").pays(burul, "100"));
        ShareOutDraft shareOut = shareOut("2011-12-01");
        world.shareOuts.propose(World.RECORDER, shareOut);
        world.shareOuts.approve(World.COORDINATOR, shareOut.id());
        world.shareOuts.post(World.RECORDER, shareOut.id());

        CorrectionPreview preview = world.meetings.preview(
                World.COORDINATOR,
                april,
                because(),
                Draft.of(group, "2011-04-05")
                        .pays(aijan, "70")
                        .pays(burul, "100")
                        .make());

        assertThat(preview.breaks())
                .extracting(each -> each.kind() + " " + each.document() + " "
                        + each.missing().text() + " " + each.subject())
                .containsExactlyInAnyOrder(
                        "CASH_SHORT " + shareOut.id() + " 30.00 " + fund(),
                        "SAVINGS_SHORT " + shareOut.id() + " 30.00 " + aijan);
    }

    @Test
    @DisplayName("reverse a loan with two repayments: cascaded explicitly")
    void takesALoanBackTogetherWithItsRepaymentsWhenTheyAreNamed() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-04-05").pays(aijan, "100"));
        UUID issue = record(Draft.of(group, "2011-05-05").lends(loan, burul, "60"));
        UUID first = record(Draft.of(group, "2011-06-05").repays(loan, "20"));
        UUID second = record(Draft.of(group, "2011-07-05").repays(loan, "20"));
        ReversalDraft all = because(first, second);

        assertThat(broken(() -> reverse(issue))).containsExactly(" later-loan-overpaid", " later-loan-overpaid");
        assertThat(broken(() -> reverse(issue, first))).containsExactly(" later-loan-overpaid");
        world.clock.tick();
        assertThat(world.meetings.reverse(World.COORDINATOR, issue, all).created())
                .isTrue();

        assertThat(List.of(issue, first, second)).allSatisfy(id -> assertThat(
                        world.meetings.require(World.RECORDER, id).reversal().reason())
                .isEqualTo("It never happened"));
        assertThat(statement("2011-12-31").loansOutstanding().text()).isEqualTo("0.00");
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("100.00");
        assertThat(world.meetings.reverse(World.COORDINATOR, issue, all).created())
                .isFalse();
        assertThat(problem(() -> world.meetings.reverse(
                                World.COORDINATOR, issue, new ReversalDraft(all.id(), all.reason(), List.of(first))))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> reverse(first)).type()).isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    void refusesDependentsThatAreUnknownEarlierReversedOrNamedTwice() {
        UUID march = record(Draft.of(group, "2011-03-05").pays(aijan, "100"));
        UUID april = record(Draft.of(group, "2011-04-05").pays(aijan, "100"));
        UUID may = record(Draft.of(group, "2011-05-05").pays(aijan, "100"));
        UUID june = record(Draft.of(group, "2011-06-05").pays(aijan, "100"));
        reverse(may);

        assertThat(broken(() -> reverse(april, Ids.next(), april, march, may, june, june)))
                .containsExactly(
                        "/dependents/0 unknown-dependent",
                        "/dependents/1 unknown-dependent",
                        "/dependents/2 dependent-earlier",
                        "/dependents/3 dependent-reversed",
                        "/dependents/5 listed-twice");
        assertThat(statement("2011-12-31").savings().text()).isEqualTo("300.00");
    }

    @Test
    void aReceiptThatIsTakenBackAfterItsMonthWasClosedStaysInTheStockOfThatMonth() {
        Village village = new Village(world);
        UUID batch = village.given("2011-02-20", Village.CARROT, "1", "1000");
        world.periods.change(
                World.COORDINATOR,
                new PeriodDraft(Ids.next(), village.fund, date("2011-06-30"), "Half a year is reported", null));
        village.takesBack(documents(village).get(0).id());

        assertThat(village.batches("2011-06-30")).singleElement().satisfies(there -> {
            assertThat(there.id()).isEqualTo(batch);
            assertThat(there.onHand().text()).isEqualTo("1.000");
        });
        assertThat(village.batches("2011-07-01")).isEmpty();
    }

    @Test
    void takesASeasonLoanBackTogetherWithItsRepaymentsAndKeepsAClosedMonth() {
        Village village = new Village(world);
        village.donates("2011-01-10", "5000");
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1", "1000");
        UUID season = village.season(2011);
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, batch, "0.500", "600");
        village.repays(loan, "2011-09-20", "200");
        UUID repayment = documents(village).stream()
                .filter(document -> document.kind() == FundDocument.Kind.REPAYMENT)
                .findFirst()
                .orElseThrow()
                .id();
        world.periods.change(
                World.COORDINATOR,
                new PeriodDraft(Ids.next(), village.fund, date("2011-06-30"), "Half a year is reported", null));
        String published = village.position("2011-06-30").lent().text();

        assertThat(broken(() -> village.takesBack(loan))).contains(" built-upon");
        assertThat(broken(() -> world.capital.record(
                        World.COORDINATOR, village.money("2011-06-30", "10", CapitalSource.DONOR, "CARMP"))))
                .containsExactly("/date period-closed");
        FundDocument taken = world.capital
                .reverse(World.COORDINATOR, loan, because(repayment))
                .value();

        assertThat(taken.reversal()).isNotNull();
        assertThat(world.capital.requireDocument(World.RECORDER, repayment).reversal())
                .isNotNull();
        assertThat(village.position("2011-06-30").lent().text()).isEqualTo(published);
        assertThat(village.position("2011-12-31").lent().text()).isEqualTo("0.00");
        assertThat(village.position("2011-12-31").stock().text()).isEqualTo("1000.00");
        assertThat(world.seasons
                        .portfolio(World.RECORDER, season, date("2011-06-30"), null)
                        .outstanding()
                        .text())
                .isEqualTo("600.00");
        assertThat(world.seasons
                        .portfolio(World.RECORDER, season, date("2011-12-31"), null)
                        .loans())
                .isZero();
        assertThat(problem(() -> village.takesBack(repayment)).type()).isEqualTo(Problem.Type.CONFLICT);
    }

    private List<FundDocument> documents(Village village) {
        return world.capital
                .documents(World.RECORDER, village.fund, org.hashar.api.Page.Request.FIRST)
                .items();
    }

    @Test
    void refusesToShareOutOnAClosedDay() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50"));
        ShareOutDraft before = shareOut("2011-03-06");
        world.shareOuts.propose(World.RECORDER, before);
        world.shareOuts.approve(World.COORDINATOR, before.id());
        closes("2011-03-31");

        assertThat(broken(() -> world.shareOuts.propose(World.RECORDER, shareOut("2011-03-31"))))
                .containsExactly("/date period-closed");
        assertThat(broken(() -> world.shareOuts.post(World.RECORDER, before.id())))
                .containsExactly("/date period-closed");
    }

    @Test
    void findsWhatWasPutIntoAClosedPeriodBehindTheServicesBack() {
        record(Draft.of(group, "2011-05-05").pays(aijan, "50"));
        closes("2011-03-31");
        UUID later = record(Draft.of(group, "2011-06-05").pays(aijan, "50"));
        world.unguard("fund_journal");
        world.sql("update fund_journal set business_date = date '2011-03-05' where document_id = '" + later + "'");

        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings())
                .extracting(found -> found.rule())
                .containsExactlyInAnyOrder("nothing-posted-into-a-closed-period", "journals-form-an-unbroken-chain");
        world.sql("update fund_journal set business_date = date '2011-06-05' where document_id = '" + later + "'");
    }
}
