package org.hashar.fund.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlan.Period;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Plans and statements (R1, R5, R7, R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FundsTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    FundsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void newGroup() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        burul = world.registry.member(group);
    }

    private Meeting record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value();
    }

    private ContributionPlanDraft plan(String amount, Period period, String from) {
        return new ContributionPlanDraft(Ids.next(), group, World.som(amount), period, LocalDate.parse(from));
    }

    private MemberStatement statement(UUID person, String asOf) {
        return world.funds.memberStatement(World.RECORDER, group, person, LocalDate.parse(asOf), null);
    }

    private static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    private static List<String> broken(ThrowingCallable call) {
        return problem(call).violations().stream()
                .map(found -> found.pointer() + " " + found.code())
                .toList();
    }

    @Test
    void keepsPlansByDateAndNeverChangesThemBackwards() {
        ContributionPlanDraft first = plan("50", Period.MONTH, "2011-02-01");
        assertThat(world.funds.plan(World.COORDINATOR, first).created()).isTrue();
        assertThat(world.funds.plan(World.COORDINATOR, first).created()).isFalse();
        world.funds.plan(World.COORDINATOR, plan("70", Period.MEETING, "2011-06-01"));

        assertThat(world.funds.plans(World.RECORDER, group))
                .extracting(plan -> plan.from() + " " + plan.amount() + " " + plan.period())
                .containsExactly("2011-02-01 50.00 KGS MONTH", "2011-06-01 70.00 KGS MEETING");
        assertThat(broken(() -> world.funds.plan(World.COORDINATOR, plan("60", Period.MONTH, "2011-06-01"))))
                .containsExactly("/from plan-not-later");
        assertThat(broken(() -> world.funds.plan(World.COORDINATOR, plan("0.001", Period.MONTH, "2011-01-01"))))
                .containsExactlyInAnyOrder(
                        "/amount too-many-decimals", "/from before-formation", "/from plan-not-later");
        ContributionPlanDraft other = new ContributionPlanDraft(
                first.id(), group, new Money("51", "KGS"), Period.MONTH, LocalDate.parse("2011-02-01"));
        assertThat(problem(() -> world.funds.plan(World.COORDINATOR, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.funds.plan(World.RECORDER, first)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @Test
    void aPlanThatWasEnteredByMistakeIsWithdrawnAndTheRightOneBeginsOnTheSameDay() {
        ContributionPlanDraft wrong = plan("500", Period.MONTH, "2011-02-01");
        world.funds.plan(World.COORDINATOR, wrong);
        Instant before = world.clock.instant();
        world.clock.tick();
        assertThat(broken(() -> world.funds.withdrawPlan(World.COORDINATOR, wrong.id(), " ")))
                .containsExactly("/reason reason-needed");
        assertThat(problem(() -> world.funds.withdrawPlan(World.RECORDER, wrong.id(), "a nought too many"))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.funds.withdrawPlan(World.COORDINATOR, Ids.next(), "a nought too many"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);

        ContributionPlan withdrawn = world.funds.withdrawPlan(World.COORDINATOR, wrong.id(), "a nought too many");

        assertThat(withdrawn.withdrawal())
                .isEqualTo(new ContributionPlan.Withdrawal(
                        "a nought too many", world.clock.instant(), World.COORDINATOR.login()));
        world.clock.tick();
        assertThat(world.funds.withdrawPlan(World.COORDINATOR, wrong.id(), "again"))
                .as("once is enough")
                .isEqualTo(withdrawn);
        world.funds.plan(World.COORDINATOR, plan("50", Period.MONTH, "2011-02-01"));
        assertThat(world.funds.plans(World.RECORDER, group))
                .extracting(plan -> plan.amount().text() + " " + (plan.withdrawal() == null))
                .containsExactly("500.00 false", "50.00 true");
        record(Draft.of(group, "2011-02-05").pays(aijan, "20"));
        assertThat(statement(aijan, "2011-02-28").arrears().text()).isEqualTo("30.00");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, LocalDate.parse("2011-02-28"), before)
                        .arrears()
                        .text())
                .as("as it was known")
                .isEqualTo("500.00");
    }

    @Test
    void statesSavingsDuesArrearsAndLoansOfAMemberOnAnyDay() {
        UUID loan = Ids.next();
        world.funds.plan(World.COORDINATOR, plan("50", Period.MONTH, "2011-02-01"));
        record(Draft.of(group, "2011-02-05").pays(aijan, "50").pays(burul, "200"));
        record(Draft.of(group, "2011-03-05").pays(aijan, "20").lends(loan, aijan, "100"));
        record(Draft.of(group, "2011-04-05").repays(loan, "40"));

        MemberStatement april = statement(aijan, "2011-04-30");

        assertThat(april.savings().text()).isEqualTo("70.00");
        assertThat(april.contributionsDue().text()).isEqualTo("150.00");
        assertThat(april.arrears().text()).isEqualTo("80.00");
        assertThat(april.loansOutstanding().text()).isEqualTo("60.00");
        assertThat(april.loans()).singleElement().satisfies(one -> {
            assertThat(one.principal().text()).isEqualTo("100.00");
            assertThat(one.outstanding().text()).isEqualTo("60.00");
            assertThat(one.overdue()).isFalse();
        });
        assertThat(april.lines())
                .extracting(line -> line.kind() + " " + line.amount().text())
                .containsExactly(
                        "CONTRIBUTION 50.00", "CONTRIBUTION 20.00", "LOAN_ISSUED -100.00", "LOAN_REPAID 40.00");
        assertThat(statement(aijan, "2011-09-05").loans().get(0).overdue()).isFalse();
        assertThat(statement(aijan, "2011-09-06").loans().get(0).overdue()).isTrue();
        assertThat(statement(burul, "2011-04-30").arrears().text()).isEqualTo("0.00");
        assertThat(statement(aijan, "2011-02-28").loans()).isEmpty();
        assertThat(statement(aijan, "2011-01-31").contributionsDue().text()).isEqualTo("0.00");
    }

    @Test
    void countsDuesPerMeetingOnlyForMeetingsThatStand() {
        world.funds.plan(World.COORDINATOR, plan("30", Period.MEETING, "2011-02-01"));
        record(Draft.of(group, "2011-02-05").pays(aijan, "30"));
        Meeting twice = record(Draft.of(group, "2011-02-06").pays(aijan, "30"));
        assertThat(statement(aijan, "2011-02-28").contributionsDue().text()).isEqualTo("60.00");
        Instant before = world.clock.instant();
        world.clock.tick();

        world.meetings.reverse(World.COORDINATOR, twice.id(), new ReversalDraft(Ids.next(), "twice"));

        assertThat(statement(aijan, "2011-02-28").contributionsDue().text()).isEqualTo("30.00");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, LocalDate.parse("2011-02-28"), before)
                        .contributionsDue()
                        .text())
                .isEqualTo("60.00");
    }

    @Test
    void showsACorrectedLoanToBothOfItsBorrowers() {
        UUID loan = Ids.next();
        Meeting wrong = record(Draft.of(group, "2011-02-05").pays(aijan, "100").lends(loan, aijan, "80"));
        world.clock.tick();
        world.meetings.correct(
                World.COORDINATOR,
                wrong.id(),
                new ReversalDraft(Ids.next(), "it was Burul"),
                Draft.of(group, "2011-02-05")
                        .pays(aijan, "100")
                        .lends(loan, burul, "80")
                        .make());

        assertThat(statement(aijan, "2011-12-31").loans()).isEmpty();
        assertThat(statement(aijan, "2011-12-31").lines())
                .extracting(StatementLine::kind)
                .filteredOn(StatementLine.Kind.LOAN_ISSUED::equals)
                .hasSize(2);
        assertThat(statement(burul, "2011-12-31").loansOutstanding().text()).isEqualTo("80.00");
        assertThat(statement(burul, "2011-12-31").loans())
                .singleElement()
                .satisfies(one -> assertThat(one.principal().text()).isEqualTo("80.00"));
    }

    @Test
    void hasNoStatementForSomeoneWhoNeverWasAMember() {
        assertThat(problem(() -> statement(Ids.next(), "2011-12-31")).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.funds.groupStatement(
                                World.RECORDER, Ids.next(), LocalDate.parse("2011-12-31"), null))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(statement(aijan, "2011-12-31").savings().text()).isEqualTo("0.00");
    }

    @Test
    void sumsUpAllGroupsOfACountryWithOneQuery() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05").pays(aijan, "100").lends(loan, burul, "30"));
        Meeting second = record(Draft.of(group, "2011-03-05").pays(aijan, "7"));
        Instant before = world.clock.instant();
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, second.id(), new ReversalDraft(Ids.next(), "twice"));
        long statements = world.database.counts().statements();

        List<GroupSavings> march = world.funds.savings(World.RECORDER, "KG", LocalDate.parse("2011-03-31"), before);

        assertThat(world.database.counts().statements() - statements).isEqualTo(1);
        assertThat(ours(march)).isEqualTo("107.00 30.00 77.00 2");
        assertThat(ours(world.funds.savings(World.RECORDER, "KG", LocalDate.parse("2011-03-31"), null)))
                .isEqualTo("100.00 30.00 70.00 1");
        assertThat(ours(world.funds.savings(World.RECORDER, "KG", LocalDate.parse("2011-02-04"), null)))
                .isEqualTo("0.00 0.00 0.00 0");
        assertThat(world.funds.savings(World.RECORDER, "TJ", LocalDate.parse("2011-03-31"), null))
                .isEmpty();
    }

    private String ours(List<GroupSavings> all) {
        GroupSavings own = all.stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow();
        return own.savings().text() + " " + own.loansOutstanding().text() + " "
                + own.cash().text() + " " + own.meetings();
    }

    @Test
    void plansAreReadableWhileTheCountryIsAway() {
        world.funds.plan(World.COORDINATOR, plan("50", Period.MONTH, "2011-02-01"));
        world.countries.installed = false;
        try {
            assertThat(world.funds.plans(World.RECORDER, group))
                    .extracting(ContributionPlan::period)
                    .containsExactly(Period.MONTH);
            assertThat(problem(() -> world.funds.plan(World.COORDINATOR, plan("50", Period.MONTH, "2011-03-01")))
                            .type())
                    .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        } finally {
            world.countries.installed = true;
        }
    }
}
