package org.hashar.fund.internal.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LeavingDraft.Destination;
import org.hashar.api.fund.LeavingDraft.Kind;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.RoleDraft;
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

/** Members who leave before the share-out (R9), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LeavingTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    LeavingTest(Databases.Kind kind) {
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

    private LeavingDraft leaving(UUID person, String date, Kind how) {
        return new LeavingDraft(Ids.next(), group, person, LocalDate.parse(date), how, null, null, null, null);
    }

    private LeavingDraft moving(UUID person, String date, UUID to) {
        return new LeavingDraft(
                Ids.next(),
                group,
                person,
                LocalDate.parse(date),
                Kind.MOVED,
                null,
                new Destination(to, Ids.next()),
                null,
                null);
    }

    private Leaving settles(LeavingDraft draft) {
        world.clock.tick();
        return world.leavings.settle(World.COORDINATOR, draft).value();
    }

    private void agrees(ConstitutionRules.@Nullable Leaving leaving) {
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        World.FORMED,
                        World.FORMED,
                        Village.CARRIED,
                        new ConstitutionRules(null, List.of(), null, leaving, null, List.of())));
    }

    private GroupStatement statement(UUID of) {
        return world.funds.groupStatement(World.RECORDER, of, LocalDate.parse("2011-12-31"), null);
    }

    private MemberStatement page(UUID person) {
        return world.funds.memberStatement(World.RECORDER, group, person, LocalDate.parse("2011-12-31"), null);
    }

    private List<Membership> episodes(UUID person) {
        return world.registry.service().ofPerson(World.RECORDER, person, null);
    }

    private static String shown(Leaving leaving) {
        return leaving.savings().text() + " + " + leaving.result().text() + " - "
                + leaving.setOff().text() + " = " + leaving.paid().text() + ", owes "
                + leaving.debtLeft().text();
    }

    @Test
    void paysTheSavingsLessTheLoanAndEndsMembershipAndRolesTheSameDay() {
        UUID loan = Ids.next();
        world.registry
                .service()
                .give(
                        World.COORDINATOR,
                        new RoleDraft(Ids.next(), group, aijan, GroupRole.Kind.TREASURER, World.FORMED, null));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .lends(loan, aijan, "30"));
        LeavingDraft draft = leaving(aijan, "2011-04-01", Kind.LEFT);

        Leaving tried = world.leavings.dryRun(World.COORDINATOR, draft);
        Leaving settled = settles(draft);

        assertThat(shown(tried)).isEqualTo("100.00 + 0.00 - 30.00 = 70.00, owes 0.00");
        assertThat(shown(settled)).isEqualTo(shown(tried));
        assertThat(settled.roles()).containsExactly(GroupRole.Kind.TREASURER);
        assertThat(settled.membersLeft()).isEqualTo(1);
        assertThat(episodes(aijan)).singleElement().satisfies(episode -> {
            assertThat(episode.to()).isEqualTo("2011-04-01");
            assertThat(episode.leaveReason()).isEqualTo("LEFT");
        });
        assertThat(world.registry.service().roles(World.RECORDER, group, draft.date()))
                .isEmpty();
        assertThat(page(aijan).savings().text()).isEqualTo("0.00");
        assertThat(page(aijan).loansOutstanding().text()).isEqualTo("0.00");
        assertThat(page(aijan).lines())
                .extracting(StatementLine::kind)
                .contains(StatementLine.Kind.SETTLEMENT, StatementLine.Kind.LOAN_REPAID);
        assertThat(statement(group).cash().text()).isEqualTo("100.00");
        assertThat(world.leavings.settle(World.COORDINATOR, draft).created()).isFalse();
        assertThat(world.leavings.require(World.RECORDER, draft.id())).isEqualTo(settled);
        assertThat(world.leavings.list(World.RECORDER, group)).containsExactly(settled);
        assertThat(world.audited).contains("fund.leaving");
    }

    @Test
    @DisplayName("leave with debt > savings")
    void leavesADebtThatIsLargerThanTheSavingsToBeCollected() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "50")
                .pays(burul, "100")
                .lends(loan, aijan, "80"));

        Leaving settled = settles(leaving(aijan, "2011-04-01", Kind.LEFT));

        assertThat(shown(settled)).isEqualTo("50.00 + 0.00 - 50.00 = 0.00, owes 30.00");
        assertThat(page(aijan).loansOutstanding().text()).isEqualTo("30.00");
        record(Draft.of(group, "2011-05-05").repays(loan, "30"));
        assertThat(page(aijan).loansOutstanding().text()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("death with heir")
    void paysTheHeirAfterADeathAndSaysNothingOfBlame() {
        UUID heir = Ids.next();
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        LeavingDraft without = leaving(aijan, "2011-04-01", Kind.DIED);

        assertThat(broken(() -> settles(without))).containsExactly("/heir heir-needed");
        Leaving settled = settles(new LeavingDraft(
                without.id(), group, aijan, without.date(), Kind.DIED, heir, null, null, "May she rest in peace"));

        assertThat(settled.document().heir()).isEqualTo(heir);
        assertThat(settled.paid().text()).isEqualTo("100.00");
        assertThat(episodes(aijan).get(0).leaveReason()).isEqualTo("DIED");
    }

    @Test
    void leavesNothingForAnHeirWhenDebtsTakeAll() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "50").pays(burul, "50").lends(Ids.next(), aijan, "50"));

        assertThat(shown(settles(leaving(aijan, "2011-04-01", Kind.DIED))))
                .isEqualTo("50.00 + 0.00 - 50.00 = 0.00, owes 0.00");
    }

    @Test
    @DisplayName("leader leaves")
    void endsTheRoleOfALeaderWhoLeavesAndTellsThatTheGroupIsTooSmall() {
        agrees(new ConstitutionRules.Leaving(ConstitutionRules.Leaving.Result.NONE, true, 2));
        world.registry
                .service()
                .give(
                        World.COORDINATOR,
                        new RoleDraft(Ids.next(), group, aijan, GroupRole.Kind.HEAD, World.FORMED, null));

        Leaving settled = settles(leaving(aijan, "2011-04-01", Kind.LEFT));

        assertThat(settled.roles()).containsExactly(GroupRole.Kind.HEAD);
        assertThat(settled.membersLeft()).isEqualTo(1);
        assertThat(settled.belowSmallest()).isTrue();
        assertThat(world.registry.service().roles(World.RECORDER, group, LocalDate.parse("2011-04-01")))
                .isEmpty();
    }

    @Test
    void givesTheShareOfTheResultThatTheConstitutionSays() {
        agrees(new ConstitutionRules.Leaving(ConstitutionRules.Leaving.Result.TO_DATE, true, null));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "200")
                .counted("310", "found under the lining"));

        assertThat(shown(settles(leaving(aijan, "2011-04-01", Kind.LEFT))))
                .isEqualTo("100.00 + 3.33 - 0.00 = 103.33, owes 0.00");
        assertThat(statement(group).cash().text()).isEqualTo("206.67");
    }

    @Test
    void takesAShareOfALossAndKeepsAResultForTheShareOutWhenItIsSaidSo() {
        agrees(new ConstitutionRules.Leaving(ConstitutionRules.Leaving.Result.TO_DATE, true, null));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .spends("30", "SEED"));
        assertThat(shown(settles(leaving(aijan, "2011-04-01", Kind.LEFT))))
                .isEqualTo("100.00 + -15.00 - 0.00 = 85.00, owes 0.00");

        newGroup();
        agrees(new ConstitutionRules.Leaving(ConstitutionRules.Leaving.Result.AT_SHARE_OUT, true, null));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .counted("220", "a gift"));
        Leaving later = settles(leaving(aijan, "2011-04-01", Kind.LEFT));
        assertThat(later.paid().text()).isEqualTo("100.00");
        assertThat(later.resultLater()).isTrue();
    }

    @Test
    @DisplayName("leave on share-out day")
    void paysNothingTwiceToWhoLeavesOnTheDayOfTheShareOut() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        ShareOutDraft shareOut = new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse("2011-12-01"),
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
        world.shareOuts.propose(World.RECORDER, shareOut);
        world.shareOuts.approve(World.COORDINATOR, shareOut.id());
        world.shareOuts.post(World.RECORDER, shareOut.id());

        assertThat(shown(settles(leaving(aijan, "2011-12-01", Kind.LEFT))))
                .isEqualTo("0.00 + 0.00 - 0.00 = 0.00, owes 0.00");
        assertThat(statement(group).cash().text()).isEqualTo("0.00");
    }

    @Test
    void movesTheBalanceToAnotherGroupByPairedEntries() {
        UUID other = world.registry.group();
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        LeavingDraft draft = moving(aijan, "2011-04-01", other);

        settles(draft);

        assertThat(statement(group).cash().text()).isEqualTo("100.00");
        assertThat(statement(other).cash().text()).isEqualTo("100.00");
        assertThat(statement(other).savings().text()).isEqualTo("100.00");
        assertThat(episodes(aijan)).hasSize(2);
        assertThat(world.leavings.settle(World.COORDINATOR, draft).created()).isFalse();
        UUID arrival = draft.to().membership();
        assertThat(broken(() -> takesBack(draft.id()))).contains(" built-upon");
        takesBack(arrival);
        takesBack(draft.id());
        assertThat(statement(other).cash().text()).isEqualTo("0.00");
        assertThat(statement(group).savings().text()).isEqualTo("200.00");
        assertThat(episodes(aijan)).singleElement().satisfies(episode -> {
            assertThat(episode.group()).isEqualTo(group);
            assertThat(episode.to()).isNull();
        });
    }

    private void takesBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "She stays"));
    }

    @Test
    @DisplayName("move to another currency's country")
    void refusesAMoveToAGroupWithAnotherCurrencyAndSaysToSettle() {
        UUID other = world.registry.group();
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        world.tx.run(em -> em.persist(new org.hashar.fund.internal.ledger.FundEntity(
                Ids.next(), Ids.next(), other, "TJ", new org.hashar.api.money.Asset("TJS", 2), world.clock.instant())));

        Problem problem = problem(() -> settles(moving(aijan, "2011-04-01", other)));

        assertThat(problem.violations()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("other-currency");
            assertThat(found.args()).containsExactly("KGS", "TJS");
        });
        assertThat(statement(group).savings().text()).isEqualTo("200.00");
        assertThat(episodes(aijan).get(0).to()).isNull();
        assertThat(shown(settles(leaving(aijan, "2011-04-01", Kind.LEFT))))
                .as("paid out here, and a member with nothing saved there")
                .isEqualTo("100.00 + 0.00 - 0.00 = 100.00, owes 0.00");
        world.registry
                .service()
                .join(
                        World.COORDINATOR,
                        new MembershipDraft(Ids.next(), other, aijan, LocalDate.parse("2011-04-01"), null, null));
        assertThat(statement(other).savings()).hasToString("0.00 TJS");
    }

    @Test
    void takesALeavingBackAndLetsTheMembershipGoOn() {
        world.registry
                .service()
                .give(
                        World.COORDINATOR,
                        new RoleDraft(Ids.next(), group, aijan, GroupRole.Kind.HEAD, World.FORMED, null));
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        LeavingDraft draft = leaving(aijan, "2011-04-01", Kind.LEFT);
        settles(draft);

        takesBack(draft.id());

        assertThat(world.leavings.require(World.RECORDER, draft.id()).reversal())
                .isNotNull();
        assertThat(statement(group).savings().text()).isEqualTo("200.00");
        assertThat(world.registry.service().roles(World.RECORDER, group, LocalDate.parse("2011-05-01")))
                .hasSize(1);
        record(Draft.of(group, "2011-05-05").pays(aijan, "50"));
    }

    @Test
    void settlesWithAMemberOnceUntilThatIsTakenBack() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        LeavingDraft first = leaving(aijan, "2011-04-01", Kind.LEFT);
        settles(first);

        assertThat(broken(() -> settles(leaving(aijan, "2011-04-01", Kind.LEFT))))
                .containsExactly("/person settled-already");
        assertThat(broken(() -> settles(leaving(aijan, "2011-03-20", Kind.LEFT))))
                .contains("/person settled-already");
        takesBack(first.id());
        assertThat(settles(leaving(aijan, "2011-03-20", Kind.LEFT)).paid().text())
                .isEqualTo("100.00");
    }

    @Test
    void letsWhoLeftComeBackInANewEpisodeAndSettlesThatOneByItself() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        settles(leaving(aijan, "2011-04-01", Kind.LEFT));
        world.registry
                .service()
                .join(
                        World.COORDINATOR,
                        new MembershipDraft(Ids.next(), group, aijan, LocalDate.parse("2011-06-01"), null, null));
        record(Draft.of(group, "2011-06-05").pays(aijan, "20"));

        assertThat(broken(() -> settles(leaving(aijan, "2011-05-01", Kind.LEFT))))
                .contains("/person not-a-member");
        assertThat(shown(settles(leaving(aijan, "2011-07-01", Kind.LEFT))))
                .isEqualTo("20.00 + 0.00 - 0.00 = 20.00, owes 0.00");
        assertThat(episodes(aijan)).hasSize(2).allSatisfy(each -> assertThat(each.to())
                .isNotNull());
    }

    @Test
    void leavesTheShareOfASeasonLoanWithThePersonUnlessTheGroupAssumesItByDecision() {
        Village village = new Village(world);
        village.donates("2011-01-10", "5000");
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1", "1000");
        UUID season = village.season(2011);
        UUID application = village.applies(season, group, "2011-02-01", null, Village.CARROT, "0.500");
        village.allocates(season, "2011-03-01");
        List<MemberShare> shares =
                List.of(new MemberShare(aijan, World.som("400")), new MemberShare(burul, World.som("200")));
        RevolvingLoanDraft loan =
                village.loan(application, "2011-03-10", RevolvingLoanDraft.RepaymentRule.MONEY, batch, "0.500", "600");
        village.lends(new RevolvingLoanDraft(
                loan.id(),
                loan.application(),
                loan.date(),
                loan.rule(),
                loan.money(),
                loan.goods(),
                loan.inGoods(),
                shares));
        LeavingDraft draft = leaving(aijan, "2011-06-01", Kind.LEFT);

        Leaving settled = settles(draft);
        assertThat(settled.seasonShares()).singleElement().satisfies(share -> {
            assertThat(share.loan()).isEqualTo(loan.id());
            assertThat(share.outstanding().text()).isEqualTo("400.00");
        });
        RevolvingLoan assumed = village.decides(new LoanDecisionDraft(
                Ids.next(),
                loan.id(),
                LocalDate.parse("2011-06-02"),
                LoanDecisionDraft.Kind.ASSUME,
                "MEMBER_LEFT",
                null,
                null,
                shares.subList(0, 1),
                Village.CARRIED));

        assertThat(assumed.membersOutstanding().text()).isEqualTo("200.00");
        assertThat(assumed.outstanding().text()).isEqualTo("600.00");
        assertThat(assumed.reconciled()).isTrue();
        assertThat(world.leavings.require(World.RECORDER, draft.id()).seasonShares())
                .isEmpty();
        assertThat(village.repays(loan.id(), "2011-11-01", "600", shares.get(1)).reconciled())
                .isTrue();
    }

    @Test
    void tellsForWhichLoansOfOthersTheLeaverStands() {
        UUID loan = Ids.next();
        UUID repaid = Ids.next();
        LoanAgreement plain = LoanAgreement.dueOn(LocalDate.parse("2011-09-05"));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .lends(loan, burul, "60", plain, aijan)
                .lends(repaid, burul, "10", plain, aijan));
        record(Draft.of(group, "2011-04-05").repays(repaid, "10"));

        assertThat(settles(leaving(aijan, "2011-05-01", Kind.LEFT)).guarantees())
                .containsExactly(loan);
    }

    @Test
    void refusesWhatDoesNotGoTogetherAndAllOfItAtOnce() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "100"));
        record(Draft.of(group, "2011-05-05").pays(aijan, "10").lends(Ids.next(), burul, "200"));

        assertThat(broken(() -> settles(new LeavingDraft(
                        Ids.next(),
                        group,
                        aijan,
                        LocalDate.parse("2011-04-01"),
                        Kind.EXPELLED,
                        aijan,
                        new Destination(group, Ids.next()),
                        null,
                        null))))
                .containsExactlyInAnyOrder(
                        "/to not-needed-here",
                        "/to/group same-group",
                        "/heir not-needed-here",
                        "/heir heir-needed",
                        "/decision required",
                        "/date member-active-later",
                        "/person not-enough-cash");
        assertThat(broken(() -> settles(new LeavingDraft(
                        Ids.next(),
                        group,
                        burul,
                        LocalDate.parse("2011-06-01"),
                        Kind.EXPELLED,
                        null,
                        null,
                        new Decision("Out", 9, 2, 0, 0),
                        null))))
                .containsExactly("/decision no-quorum");
        assertThat(problem(() -> world.leavings.settle(World.RECORDER, leaving(aijan, "2011-06-01", Kind.LEFT)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> settles(leaving(aijan, "2011-06-01", Kind.LEFT)))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(broken(() -> settles(leaving(aijan, "2027-06-01", Kind.LEFT))))
                .contains("/date in-the-future");
        assertThat(broken(() -> settles(leaving(Ids.next(), "2011-06-01", Kind.LEFT))))
                .containsExactly("/person not-a-member");
        assertThat(episodes(aijan).get(0).to()).isNull();
    }
}
