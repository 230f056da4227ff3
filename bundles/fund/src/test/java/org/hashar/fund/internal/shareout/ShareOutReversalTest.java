package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.Scope;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Share-outs that are taken back after they were posted (R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShareOutReversalTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);
    private static final String DAY = "2011-12-01";

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    ShareOutReversalTest(Databases.Kind kind) {
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

    private Meeting record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value();
    }

    private ShareOutDraft draft(Scope scope, String date) {
        return new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse(date),
                scope,
                Policy.EQUAL,
                null,
                null,
                World.som("0.01"),
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
    }

    private UUID posted(Actor proposer, ShareOutDraft draft) {
        world.clock.tick();
        world.shareOuts.propose(proposer, draft);
        world.shareOuts.approve(SECOND, draft.id());
        world.clock.tick();
        return world.shareOuts.post(World.RECORDER, draft.id()).document().id();
    }

    private UUID posted() {
        return posted(World.RECORDER, draft(Scope.CYCLE_END, DAY));
    }

    private ReversalDraft because(UUID... dependents) {
        return new ReversalDraft(Ids.next(), "Reckoned from a wrong meeting", List.of(dependents));
    }

    private ShareOut takeBack(UUID shareOut, UUID... dependents) {
        world.clock.tick();
        return world.shareOuts
                .reverse(World.COORDINATOR, shareOut, because(dependents))
                .value();
    }

    private GroupStatement statement(String asOf, @Nullable Instant asKnown) {
        return world.funds.groupStatement(World.RECORDER, group, LocalDate.parse(asOf), asKnown);
    }

    private String cash(String asOf) {
        return statement(asOf, null).cash().text();
    }

    private String paid(UUID shareOut, UUID person) {
        return world.shareOuts.require(World.RECORDER, shareOut).lines().stream()
                .filter(line -> line.person().equals(person))
                .map(line -> line.paid().text())
                .findFirst()
                .orElseThrow();
    }

    private String saved(UUID person, String asOf) {
        return world.funds
                .memberStatement(World.RECORDER, group, person, LocalDate.parse(asOf), null)
                .savings()
                .text();
    }

    /** Aijan saved 100 and Burul 200, of which 20 were gained by selling flowers. */
    private Meeting year() {
        Meeting first = record(Draft.of(group, "2011-02-05").pays(aijan, "100").pays(burul, "200"));
        record(Draft.of(group, "2011-11-05").counted("320.00", "sold flowers"));
        return first;
    }

    @Test
    void givesBackWhatWasPaidAndShowsBothAndTheGroupSharesOutAnew() {
        Meeting first = year();
        UUID wrong = posted();
        assertThat(cash(DAY)).isEqualTo("0.00");
        Instant before = world.clock.instant();
        ReversalDraft reversal = because();
        world.clock.tick();

        Recorded<ShareOut> taken = world.shareOuts.reverse(World.COORDINATOR, wrong, reversal);

        assertThat(taken.created()).isTrue();
        assertThat(taken.value().state()).isEqualTo(State.REVERSED);
        assertThat(taken.value().posting()).isNotNull();
        assertThat(taken.value().reversal())
                .isEqualTo(new Meeting.Reversal(
                        reversal.id(), reversal.reason(), world.clock.instant(), World.COORDINATOR.login(), null));
        assertThat(world.shareOuts.reverse(World.COORDINATOR, wrong, reversal))
                .isEqualTo(new Recorded<>(taken.value(), false));
        assertThat(cash(DAY)).isEqualTo("320.00");
        assertThat(saved(burul, DAY)).isEqualTo("200.00");
        assertThat(statement(DAY, before).cash().text()).as("as it was known").isEqualTo("0.00");
        assertThat(statement(DAY, null).lines().stream()
                        .filter(line -> wrong.equals(line.reverses()))
                        .toList())
                .as("both lines are on the statement")
                .isNotEmpty();

        world.clock.tick();
        world.meetings.correct(
                World.COORDINATOR,
                first.id(),
                because(),
                Draft.of(group, "2011-02-05")
                        .pays(aijan, "50")
                        .pays(burul, "200")
                        .make());
        UUID anew = posted();
        assertThat(paid(anew, aijan)).isEqualTo("60.00");
        assertThat(paid(anew, burul)).isEqualTo("210.00");
        assertThat(cash(DAY)).isEqualTo("0.00");
    }

    @Test
    void isNamedByTheCorrectionOfAMeetingThatItRestsOn() {
        Meeting first = year();
        UUID shared = posted();
        Draft anew = Draft.of(group, "2011-02-05").pays(aijan, "50").pays(burul, "200");
        assertThat(broken(() -> world.meetings.correct(World.COORDINATOR, first.id(), because(), anew.make())))
                .contains("/anew/date later-cash-short", "/anew/date later-savings-short");
        CorrectionPreview told = world.meetings.preview(World.COORDINATOR, first.id(), because(), anew.make());
        assertThat(told.breaks()).extracting(CorrectionPreview.Break::document).contains(shared);
        assertThat(told.shareOuts()).containsExactly(shared);
        CorrectionPreview with = world.meetings.preview(World.COORDINATOR, first.id(), because(shared), anew.make());
        assertThat(with.breaks()).isEmpty();
        assertThat(with.shareOuts()).isEmpty();
        assertThat(world.shareOuts.require(World.RECORDER, shared).state())
                .as("only told")
                .isEqualTo(State.POSTED);

        ReversalDraft reversal = because(shared);
        world.meetings.correct(World.COORDINATOR, first.id(), reversal, anew.make());

        ShareOut taken = world.shareOuts.require(World.RECORDER, shared);
        assertThat(taken.state()).isEqualTo(State.REVERSED);
        assertThat(taken.reversal()).isNotNull();
        assertThat(world.meetings
                        .correct(World.COORDINATOR, first.id(), reversal, anew.make())
                        .created())
                .isFalse();
        assertThat(cash(DAY)).isEqualTo("270.00");
        assertThat(problem(() -> takeBack(shared)).detailKey()).isEqualTo("share-out-reversed-already");
    }

    @Test
    void isTakenBackByAnotherPersonThanTheOneWhoProposedIt() {
        Meeting first = year();
        UUID own = posted(World.COORDINATOR, draft(Scope.CYCLE_END, DAY));
        assertThat(problem(() -> takeBack(own)).type()).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.meetings.reverse(World.COORDINATOR, first.id(), because(own)))
                        .detailKey())
                .isEqualTo("share-out-own");
        assertThat(problem(() -> world.shareOuts.reverse(World.RECORDER, own, because()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(world.shareOuts.reverse(SECOND, own, because()).value().state())
                .isEqualTo(State.REVERSED);
    }

    @Test
    void needsASecondPersonWhereTheGroupSaysSo() {
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        World.FORMED,
                        World.FORMED,
                        Village.CARRIED,
                        new ConstitutionRules(
                                null, List.of(), null, null, null, List.of(ConstitutionRules.Guarded.REVERSAL))));
        year();
        UUID shared = posted();
        assertThat(problem(() -> takeBack(shared)).detailKey()).isEqualTo("second-person-needed");

        ReversalDraft reversal = because();
        world.proposals.propose(
                World.RECORDER,
                new ProposalDraft(
                        reversal.id(),
                        ProposalDraft.Kind.SHARE_OUT_REVERSAL,
                        shared,
                        reversal,
                        null,
                        null,
                        null,
                        null,
                        null));
        world.proposals.approve(World.COORDINATOR, reversal.id());
        assertThat(world.shareOuts.require(World.RECORDER, shared).state()).isEqualTo(State.REVERSED);
    }

    @Test
    void staysWhileTheClosingOfItsCycleRestsOnIt() {
        world.clock.tick();
        UUID cycle = world.cycles
                .begin(
                        World.COORDINATOR,
                        new CycleDraft(
                                Ids.next(),
                                group,
                                LocalDate.parse("2011-02-01"),
                                LocalDate.parse("2012-01-31"),
                                null,
                                Village.CARRIED))
                .value()
                .id();
        year();
        UUID shared = posted();
        CycleCloseDraft closing = new CycleCloseDraft(Ids.next(), cycle, LocalDate.parse("2012-01-31"), shared, null);
        world.cycles.close(World.COORDINATOR, closing);
        assertThat(broken(() -> takeBack(shared))).containsExactly(" built-upon");

        world.capital.reverse(World.COORDINATOR, closing.id(), because());
        takeBack(shared);

        assertThat(broken(() -> world.cycles.close(
                        World.COORDINATOR,
                        new CycleCloseDraft(Ids.next(), cycle, LocalDate.parse("2012-01-31"), shared, null))))
                .as("nothing is closed by a share-out that was taken back")
                .containsExactly("/shareOut share-out-does-not-close");
    }

    @Test
    void staysWhileALaterOneIsNotTakenBackToo() {
        year();
        UUID gain = posted(World.RECORDER, draft(Scope.GAIN, "2011-11-05"));
        UUID end = posted();
        assertThat(broken(() -> takeBack(gain))).containsExactly(" built-upon");
        assertThat(takeBack(gain, end).state()).isEqualTo(State.REVERSED);
        assertThat(world.shareOuts.require(World.RECORDER, end).state()).isEqualTo(State.REVERSED);
        assertThat(cash(DAY)).isEqualTo("320.00");
    }

    @Test
    void standsOnTheFirstOpenDayWhenItsOwnIsClosed() {
        year();
        UUID shared = posted();
        UUID fund = world.capital.ofOwner(World.RECORDER, group).stream()
                .filter(each -> each.kind() == FundKind.SAVINGS)
                .findFirst()
                .orElseThrow()
                .id();
        world.periods.change(
                World.COORDINATOR,
                new PeriodDraft(Ids.next(), fund, LocalDate.parse("2011-12-31"), "Reported to the donor", null));

        takeBack(shared);

        assertThat(cash("2011-12-31")).as("nothing of a closed day moves").isEqualTo("0.00");
        assertThat(cash("2012-01-01")).isEqualTo("320.00");
        assertThat(statement("2012-01-01", null).lines().stream()
                        .filter(line -> shared.equals(line.reverses()))
                        .toList())
                .isNotEmpty()
                .allMatch(line -> LocalDate.parse(DAY).equals(line.ownDate()));
    }

    @Test
    void owesAgainWhatWasSetOffOnALoanAndDividesLaterPaymentsAnew() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "100")
                .pays(burul, "200")
                .lends(loan, aijan, "150"));
        UUID shared = posted();
        assertThat(cash(DAY)).isEqualTo("0.00");
        record(Draft.of(group, "2011-12-10").repays(loan, "50"));

        takeBack(shared);

        assertThat(world.internalLoans
                        .require(World.RECORDER, loan, LocalDate.parse("2011-12-10"), null)
                        .outstanding()
                        .text())
                .isEqualTo("100.00");
        assertThat(cash("2011-12-10")).isEqualTo("200.00");
    }

    @Test
    void tellsWhatWasPostedLaterAndNeedsIt() {
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "10")
                .pays(burul, "200")
                .spends("100", "LOST"));
        UUID shared = posted();
        Meeting later = record(Draft.of(group, "2011-12-10").paysClaim(aijan, "40"));
        assertThat(broken(() -> takeBack(shared))).contains(" later-account-short");
        assertThat(takeBack(shared, later.id()).state()).isEqualTo(State.REVERSED);
        assertThat(cash("2011-12-10")).isEqualTo("110.00");
    }

    @Test
    void refusesWhatIsNotPostedAndWhatIsNoDependent() {
        Meeting first = year();
        ShareOutDraft draft = draft(Scope.CYCLE_END, DAY);
        world.shareOuts.propose(World.RECORDER, draft);
        assertThat(problem(() -> takeBack(draft.id())).detailKey()).isEqualTo("share-out-state");
        assertThat(broken(() -> world.meetings.reverse(World.COORDINATOR, first.id(), because(draft.id()))))
                .containsExactly("/dependents/0 unknown-dependent");
        world.shareOuts.approve(SECOND, draft.id());
        world.shareOuts.post(World.RECORDER, draft.id());
        assertThat(broken(() -> takeBack(draft.id(), first.id()))).containsExactly("/dependents/0 dependent-earlier");
        assertThat(broken(() ->
                        world.shareOuts.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), " "))))
                .containsExactly("/reason reason-needed");
        assertThat(problem(() -> takeBack(Ids.next())).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.shareOuts.withdraw(SECOND, draft.id(), "too late"))
                        .detailKey())
                .isEqualTo("share-out-state");
        takeBack(draft.id());
        assertThat(problem(() -> world.shareOuts.post(World.RECORDER, draft.id()))
                        .detailKey())
                .isEqualTo("share-out-state");
        assertThat(problem(() -> world.shareOuts.approve(SECOND, draft.id())).detailKey())
                .isEqualTo("share-out-state");
    }

    @Test
    void saysOnTheSheetThatItWasTakenBack() {
        year();
        UUID shared = posted();
        takeBack(shared);
        assertThat(world.shareOuts
                        .sheet(World.RECORDER, shared, java.util.Locale.ENGLISH)
                        .title())
                .isEqualTo("Taken back: Share-out of 2011-12-01: 320.00 KGS");
    }
}
