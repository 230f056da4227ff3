package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.fund.ContributionPlan.Period;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Entitlement;
import org.hashar.api.fund.ShareOutDraft.Fine;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.RemainderTo;
import org.hashar.api.fund.ShareOutDraft.Scope;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.api.report.Table;
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

/** Share-outs from the decision to the ledger (R4), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShareOutsTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;
    private UUID cholpon;

    ShareOutsTest(Databases.Kind kind) {
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
        cholpon = world.registry.member(group);
    }

    private Meeting record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value();
    }

    /** What a test changes of an ordinary share-out at the end of a cycle. */
    private final class Decision {
        private UUID id = Ids.next();
        private Scope scope = Scope.CYCLE_END;
        private Policy policy = Policy.EQUAL;
        private @Nullable Money pot;
        private @Nullable Money price;
        private @Nullable Money unit;
        private List<Entitlement> entitlements = List.of();
        private List<Fine> fines = List.of();
        private RemainderTo to = RemainderTo.NEXT_CYCLE;
        private LocalDate date = LocalDate.parse("2011-12-01");

        Decision by(Policy other) {
            policy = other;
            return this;
        }

        Decision gain(@Nullable String amount) {
            scope = Scope.GAIN;
            pot = amount == null ? null : World.som(amount);
            return this;
        }

        Decision unit(String amount) {
            unit = World.som(amount);
            return this;
        }

        ShareOutDraft make() {
            return new ShareOutDraft(
                    id,
                    group,
                    date,
                    scope,
                    policy,
                    pot,
                    price,
                    unit,
                    entitlements,
                    fines,
                    to,
                    null,
                    "minutes of 1 December");
        }
    }

    private ShareOut posted(Decision decision) {
        ShareOutDraft draft = decision.make();
        world.shareOuts.propose(World.RECORDER, draft);
        world.shareOuts.approve(SECOND, draft.id());
        return world.shareOuts.post(World.RECORDER, draft.id());
    }

    private ShareOut.Line of(ShareOut shareOut, UUID person) {
        return shareOut.lines().stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String paid(ShareOut shareOut, UUID person) {
        return of(shareOut, person).paid().text();
    }

    private GroupStatement statement(String asOf) {
        GroupStatement found = world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(asOf), null);
        assertThat(found.cash())
                .isEqualTo(found.savings()
                        .plus(found.cashDifference())
                        .plus(found.shareOuts())
                        .minus(found.loansOutstanding())
                        .minus(found.expenses()));
        return found;
    }

    private MemberStatement statement(UUID person) {
        return world.funds.memberStatement(World.RECORDER, group, person, LocalDate.parse("2011-12-31"), null);
    }

    private static void conserves(ShareOut shareOut) {
        Amount sum = shareOut.remainder();
        Amount shares = Amount.zero(World.KGS);
        for (ShareOut.Line line : shareOut.lines()) {
            shares = shares.plus(line.share());
            sum = sum.plus(line.paid())
                    .plus(line.setOff())
                    .plus(line.arrears())
                    .plus(line.carried())
                    .minus(line.claim());
        }
        assertThat(shares).isEqualTo(shareOut.pot());
        assertThat(sum).isEqualTo(shareOut.pot());
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

    /** Three who saved 100, 200 and 300, and 10 more in the box than expected. */
    private void year() {
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "100")
                .pays(burul, "200")
                .pays(cholpon, "300"));
        record(Draft.of(group, "2011-11-05").counted("610.00", "sold flowers"));
    }

    @Test
    @DisplayName("1000.00 / 6 (naive HALF_UP pays 1000.02)")
    void aThousandBySix() {
        for (int i = 0; i < 3; i++) {
            world.registry.member(group);
        }
        record(Draft.of(group, "2011-11-05").counted("1000.00", "sold flowers"));
        ShareOut shared = posted(new Decision().gain("1000").unit("0.01"));
        assertThat(shared.lines())
                .extracting(line -> line.paid().text())
                .containsExactly("166.67", "166.67", "166.67", "166.67", "166.66", "166.66");
        assertThat(shared.paid().text()).isEqualTo("1000.00");
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("0.00");
        conserves(shared);
    }

    @Test
    @DisplayName("savings 530 at share price 50 (Ledger Link's cast pays 10 of 10.6 shares)")
    void partsOfSharesCount() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "530").pays(burul, "470"));
        record(Draft.of(group, "2011-11-05").counted("1100.00", "sold flowers"));
        Decision byShares = new Decision().by(Policy.BY_SHARES);
        byShares.price = World.som("50");
        ShareOut shared = posted(byShares);
        assertThat(of(shared, aijan).weight()).isEqualTo("10.6");
        assertThat(of(shared, aijan).gain().text()).isEqualTo("53.00");
        assertThat(paid(shared, aijan)).isEqualTo("583.00");
        assertThat(paid(shared, burul)).isEqualTo("517.00");
        assertThat(shared.lines()).extracting(ShareOut.Line::person).doesNotContain(cholpon);
        conserves(shared);
    }

    @Test
    @DisplayName("0.05 / 7")
    void fiveTyiynBySeven() {
        for (int i = 0; i < 4; i++) {
            world.registry.member(group);
        }
        record(Draft.of(group, "2011-11-05").counted("0.05", "found"));
        ShareOut inSom =
                world.shareOuts.dryRun(World.RECORDER, new Decision().gain(null).make());
        assertThat(inSom.state()).isEqualTo(State.DRY_RUN);
        assertThat(inSom.paid().text()).isEqualTo("0.00");
        assertThat(inSom.remainder().text()).isEqualTo("0.05");
        ShareOut shared = posted(new Decision().gain(null).unit("0.01"));
        assertThat(shared.lines())
                .extracting(line -> line.paid().text())
                .containsExactly("0.01", "0.01", "0.01", "0.01", "0.01", "0.00", "0.00");
        assertThat(shared.remainder().text()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("member with loan larger than share")
    void aLoanLargerThanTheShare() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .lends(loan, burul, "150"));
        ShareOut shared = posted(new Decision());
        ShareOut.Line hers = of(shared, burul);
        assertThat(hers.setOff().text()).isEqualTo("100.00");
        assertThat(hers.paid().text()).isEqualTo("0.00");
        assertThat(hers.debtLeft().text()).isEqualTo("50.00");
        assertThat(paid(shared, aijan)).isEqualTo("50.00");
        assertThat(of(shared, aijan).carried().text()).isEqualTo("50.00");
        conserves(shared);
        assertThat(statement(burul).loansOutstanding().text()).isEqualTo("50.00");
        assertThat(statement(burul).savings().text()).isEqualTo("0.00");
        assertThat(statement(aijan).savings().text()).isEqualTo("50.00");
        GroupStatement after = statement("2011-12-31");
        assertThat(after.cash().text()).isEqualTo("0.00");
        // What she repays later is there for the one who waits.
        record(Draft.of(group, "2012-01-05").repays(loan, "50"));
        Decision second = new Decision();
        second.date = LocalDate.parse("2012-01-06");
        assertThat(paid(posted(second), aijan)).isEqualTo("50.00");
    }

    @Test
    @DisplayName("leaver entitled to part")
    void aLeaverEntitledToPart() {
        UUID leaver = world.registry.member(group, World.FORMED, LocalDate.parse("2011-07-01"));
        record(Draft.of(group, "2011-11-05").counted("700.00", "sold preserves"));
        Decision byDecision = new Decision().gain("700");
        byDecision.entitlements = List.of(
                new Entitlement(aijan, "1"),
                new Entitlement(burul, "1.0"),
                new Entitlement(cholpon, "1"),
                new Entitlement(leaver, "0.5"));
        ShareOut shared = posted(byDecision);
        assertThat(paid(shared, leaver)).isEqualTo("100.00");
        assertThat(paid(shared, aijan)).isEqualTo("200.00");
        assertThat(shared.lines()).hasSize(4);
        conserves(shared);
    }

    @Test
    @DisplayName("negative result (loss) shared too")
    void aLossIsSharedToo() {
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "100")
                .pays(burul, "200")
                .pays(cholpon, "5"));
        record(Draft.of(group, "2011-06-05").spends("90", "PEST_CONTROL"));
        ShareOut shared = posted(new Decision());
        assertThat(shared.result().text()).isEqualTo("-90.00");
        assertThat(of(shared, cholpon).claim().text()).isEqualTo("25.00");
        assertThat(of(shared, cholpon).share().text()).isEqualTo("-25.00");
        assertThat(of(shared, aijan).share().text()).isEqualTo("70.00");
        assertThat(of(shared, burul).share().text()).isEqualTo("170.00");
        // 215.00 is in the box for 240.00: 62.71 and 152.29, in whole som.
        assertThat(paid(shared, aijan)).isEqualTo("63.00");
        assertThat(paid(shared, burul)).isEqualTo("152.00");
        assertThat(shared.remainder().text()).isEqualTo("0.00");
        conserves(shared);
        GroupStatement after = statement("2011-12-31");
        assertThat(after.cash().text()).isEqualTo("0.00");
        assertThat(after.savings().text()).isEqualTo("25.00");
        assertThat(statement(cholpon).lines())
                .extracting(line -> line.kind() + " " + line.amount().text())
                .containsExactly("CONTRIBUTION 5.00", "SHARE_OUT -5.00", "CLAIM -25.00");
    }

    @Test
    void theRemainderGoesToTheSocialFundOrStaysForTheNextCycle() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "10.30").pays(burul, "10.40"));
        Decision social = new Decision().by(Policy.PROPORTIONAL_TO_SAVINGS);
        social.to = RemainderTo.SOCIAL_FUND;
        ShareOut shared = posted(social);
        assertThat(shared.remainder().text()).isEqualTo("0.70");
        assertThat(paid(shared, burul)).isEqualTo("10.00");
        GroupStatement after = statement("2011-12-31");
        assertThat(after.cash().text()).isEqualTo("0.70");
        assertThat(after.savings().text()).isEqualTo("0.00");
        assertThat(after.shareOuts().text()).isEqualTo("0.70");
        Decision again = new Decision();
        again.date = LocalDate.parse("2011-12-02");
        // What is kept for the social fund is not in the pot any more, nor is it paid out when others' debts leave
        // nothing.
        assertThat(broken(() -> world.shareOuts.dryRun(World.RECORDER, again.make())))
                .containsExactly("/scope nothing-to-share");
        record(Draft.of(group, "2011-12-02").pays(aijan, "50").lends(Ids.next(), burul, "50"));
        ShareOut poor = posted(again.unit("0.01"));
        assertThat(poor.paid().text()).isEqualTo("0.00");
        assertThat(of(poor, aijan).carried().text()).isEqualTo("50.00");
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("0.70");
    }

    @Test
    void finesAndArrearsAreSetOffBeforeAnythingIsPaid() {
        world.funds.plan(
                World.COORDINATOR,
                new ContributionPlanDraft(
                        Ids.next(), group, World.som("50"), Period.MONTH, LocalDate.parse("2011-11-01")));
        record(Draft.of(group, "2011-11-05")
                .pays(aijan, "100")
                .pays(burul, "100")
                .pays(cholpon, "70"));
        record(Draft.of(group, "2011-11-06").counted("330.00", "sold flowers"));
        Decision decision = new Decision().gain(null).unit("0.01");
        decision.fines = List.of(new Fine(burul, World.som("30")));
        ShareOut shared = posted(decision);
        assertThat(shared.result().text()).isEqualTo("90.00");
        assertThat(paid(shared, aijan)).isEqualTo("30.00");
        assertThat(of(shared, burul).setOff().text()).isEqualTo("30.00");
        assertThat(paid(shared, burul)).isEqualTo("0.00");
        assertThat(of(shared, cholpon).arrears().text()).isEqualTo("30.00");
        assertThat(paid(shared, cholpon)).isEqualTo("0.00");
        conserves(shared);
        assertThat(statement(cholpon).arrears().text()).isEqualTo("0.00");
        assertThat(statement(cholpon).savings().text()).isEqualTo("100.00");
        assertThat(statement(burul).savings().text()).isEqualTo("100.00");
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("300.00");
    }

    @Test
    void nothingButTheProposalIsWrittenUntilSomebodyElseApproves() {
        year();
        ShareOutDraft draft = new Decision().make();
        assertThat(world.shareOuts.dryRun(World.COORDINATOR, draft).pot().text())
                .isEqualTo("610.00");
        assertThat(problem(() -> world.shareOuts.require(World.COORDINATOR, draft.id()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        Recorded<ShareOut> proposed = world.shareOuts.propose(World.COORDINATOR, draft);
        assertThat(proposed.created()).isTrue();
        assertThat(proposed.value().state()).isEqualTo(State.PROPOSED);
        assertThat(problem(() -> world.shareOuts.post(World.RECORDER, draft.id()))
                        .detailKey())
                .isEqualTo("share-out-state");
        Problem own = problem(() -> world.shareOuts.approve(World.COORDINATOR, draft.id()));
        assertThat(own.type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(own.detailKey()).isEqualTo("four-eyes");
        assertThat(problem(() -> world.shareOuts.approve(World.RECORDER, draft.id()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(world.shareOuts.approve(SECOND, draft.id()).state()).isEqualTo(State.APPROVED);
        assertThat(world.shareOuts.approve(SECOND, draft.id()).approval().by()).isEqualTo("second");
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("610.00");
        ShareOut posted = world.shareOuts.post(World.RECORDER, draft.id());
        assertThat(posted.state()).isEqualTo(State.POSTED);
        assertThat(posted.lines()).isEqualTo(proposed.value().lines());
        assertThat(world.shareOuts.post(World.RECORDER, draft.id())).isEqualTo(posted);
        assertThat(world.shareOuts.require(World.RECORDER, draft.id())).isEqualTo(posted);
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("0.00");
        assertThat(problem(() -> world.shareOuts.withdraw(SECOND, draft.id(), "late"))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(world.audited).contains("share-out.propose", "share-out.approve", "share-out.post");
        assertThat(world.shareOuts
                        .list(World.RECORDER, group, Page.Request.FIRST)
                        .items())
                .containsExactly(posted);
    }

    @Test
    void sixteenWhoProposeAndPostAtOnceMakeOneShareOutAndOneJournal() throws Exception {
        year();
        ShareOutDraft draft = new Decision().make();
        ExecutorService clerks = Executors.newFixedThreadPool(16);
        try {
            List<Future<Recorded<ShareOut>>> proposals =
                    clerks.invokeAll(Collections.nCopies(16, () -> world.shareOuts.propose(World.RECORDER, draft)));
            int created = 0;
            for (Future<Recorded<ShareOut>> proposal : proposals) {
                created += proposal.get().created() ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
            world.shareOuts.approve(SECOND, draft.id());
            List<Future<ShareOut>> postings =
                    clerks.invokeAll(Collections.nCopies(16, () -> world.shareOuts.post(World.RECORDER, draft.id())));
            for (Future<ShareOut> posting : postings) {
                assertThat(posting.get().state()).isEqualTo(State.POSTED);
            }
        } finally {
            clerks.shutdown();
        }
        assertThat(statement("2011-12-31").cash().text()).isEqualTo("0.00");
        assertThat(statement("2011-12-31").savings().text()).isEqualTo("0.00");
    }

    @Test
    void theSameDraftAgainIsOneShareOutAndAnotherUnderItsIdIsRefused() {
        year();
        Decision decision = new Decision().by(Policy.CUSTOM).unit("1");
        decision.entitlements = List.of(new Entitlement(burul, "2.50"), new Entitlement(aijan, "1"));
        ShareOut first =
                world.shareOuts.propose(World.RECORDER, decision.make()).value();
        decision.unit("1.00");
        decision.entitlements = List.of(new Entitlement(aijan, "1.0"), new Entitlement(burul, "2.5"));
        Recorded<ShareOut> again = world.shareOuts.propose(World.RECORDER, decision.make());
        assertThat(again.created()).isFalse();
        assertThat(again.value()).isEqualTo(first);
        assertThat(problem(() -> world.shareOuts.propose(SECOND, decision.make()))
                        .type())
                .as("an id is its actor's")
                .isEqualTo(Problem.Type.CONFLICT);
        decision.entitlements = List.of(new Entitlement(aijan, "1.1"), new Entitlement(burul, "2.5"));
        assertThat(problem(() -> world.shareOuts.propose(World.RECORDER, decision.make()))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    void whatIsPostedMeanwhileMakesAShareOutOutdated() {
        year();
        ShareOutDraft draft = new Decision().make();
        world.shareOuts.propose(World.RECORDER, draft);
        world.shareOuts.approve(SECOND, draft.id());
        record(Draft.of(group, "2011-11-20").pays(aijan, "1"));
        assertThat(problem(() -> world.shareOuts.post(World.RECORDER, draft.id()))
                        .detailKey())
                .isEqualTo("share-out-outdated");
        assertThat(world.shareOuts
                        .withdraw(SECOND, draft.id(), "a meeting came late")
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(problem(() -> world.shareOuts.approve(SECOND, draft.id())).detailKey())
                .isEqualTo("share-out-state");
        assertThat(broken(() -> world.shareOuts.withdraw(SECOND, draft.id(), " ")))
                .containsExactly("/reason reason-needed");
        assertThat(posted(new Decision()).pot().text()).isEqualTo("611.00");
    }

    @Test
    void aMeetingThatThePaymentsRestOnCannotBeTakenBack() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "100"));
        Meeting second = record(Draft.of(group, "2011-03-05").pays(burul, "50"));
        ShareOut shared = posted(new Decision());
        assertThat(broken(() ->
                        world.meetings.reverse(World.COORDINATOR, second.id(), new ReversalDraft(Ids.next(), "twice"))))
                .contains(" later-cash-short", " later-savings-short");
        assertThat(world.shareOuts.require(World.RECORDER, shared.document().id()))
                .isEqualTo(shared);
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndWritesNothing() {
        year();
        Decision wrong = new Decision().by(Policy.PROPORTIONAL_TO_SAVINGS);
        wrong.date = LocalDate.parse("2011-11-04");
        wrong.pot = World.som("5");
        wrong.price = World.som("0");
        wrong.unit = new Money("1", "TJS");
        wrong.entitlements = List.of(new Entitlement(Ids.next(), "-1"), new Entitlement(aijan, "1e9"));
        wrong.fines = List.of(new Fine(Ids.next(), World.som("0.001")));
        assertThat(broken(() -> world.shareOuts.propose(World.RECORDER, wrong.make())))
                .containsExactlyInAnyOrder(
                        "/date meetings-open",
                        "/pot pot-is-reckoned",
                        "/sharePrice not-for-policy",
                        "/sharePrice not-positive",
                        "/settlementUnit wrong-currency",
                        "/entitlements not-for-policy",
                        "/entitlements/0/person never-in-group",
                        "/entitlements/0/weight not-a-weight",
                        "/entitlements/1/weight not-a-weight",
                        "/fines/0/person never-in-group",
                        "/fines/0/amount too-many-decimals");
        assertThat(broken(() -> world.shareOuts.dryRun(
                        World.RECORDER, new Decision().gain("10.01").make())))
                .containsExactly("/pot beyond-gain");
        assertThat(problem(() -> world.shareOuts.require(World.RECORDER, wrong.id))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        group = world.registry.group();
        assertThat(broken(() -> world.shareOuts.propose(World.RECORDER, new Decision().make())))
                .containsExactly("/group no-fund");
    }

    @Test
    void theSheetHasAPlaceForEverySignature() {
        year();
        ShareOut shared = posted(new Decision().by(Policy.PROPORTIONAL_TO_SAVINGS));
        Table sheet = world.shareOuts.sheet(World.RECORDER, shared.document().id(), Locale.ENGLISH);
        assertThat(sheet.title()).isEqualTo("Share-out of 2011-12-01: 610.00 KGS");
        assertThat(sheet.columns())
                .extracting(Table.Column::label)
                .containsExactly(
                        "No.",
                        "Name",
                        "Part",
                        "Savings",
                        "Gain or loss",
                        "Fines and claims",
                        "Interest of loans",
                        "Loans repaid",
                        "Owed to the social fund",
                        "Arrears kept back",
                        "Stays saved",
                        "Owes for the loss",
                        "Paid out",
                        "Signature");
        assertThat(sheet.rows()).hasSize(5);
        assertThat(sheet.rows().get(0).cells().get(1)).asString().startsWith("M");
        assertThat(sheet.rows())
                .allSatisfy(row -> assertThat(row.cells().get(13)).isNull());
        assertThat(sheet.rows().get(3).cells().get(1)).isEqualTo("Remainder for the next cycle");
        assertThat(sheet.rows().get(4).kind()).isEqualTo(Table.Row.Kind.TOTAL);
        assertThat(sheet.rows().get(4).cells().get(12)).hasToString("610.00 KGS");
        assertThat(world.shareOuts
                        .sheet(World.RECORDER, shared.document().id(), Locale.forLanguageTag("tg"))
                        .columns()
                        .get(13)
                        .label())
                .isEqualTo("Имзо");
    }
}
