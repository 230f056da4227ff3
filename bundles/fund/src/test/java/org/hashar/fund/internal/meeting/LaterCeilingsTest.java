package org.hashar.fund.internal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A meeting that is entered late or corrected is judged by the loans that were given after it too (R7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LaterCeilingsTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID burul;
    private UUID aijan;
    private Draft may;
    private Draft june;

    LaterCeilingsTest(Databases.Kind kind) {
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

    /** Three times the savings: a hundred in May, a loan of three hundred in June. */
    @BeforeEach
    void borrowedAllThatIsAllowed() {
        group = world.registry.group();
        burul = world.registry.member(group);
        aijan = world.registry.member(group);
        ceiling("2011-02-01", 300);
        record(Draft.of(group, "2011-03-01").pays(aijan, "1000"));
        may = record(Draft.of(group, "2011-05-05").pays(burul, "100"));
        june = record(Draft.of(group, "2011-06-05").lends(Ids.next(), burul, "300"));
    }

    private void ceiling(String from, Integer percent) {
        world.clock.tick();
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        LocalDate.parse(from),
                        LocalDate.parse(from),
                        new Decision("Rules", 2, 2, 0, 0),
                        new ConstitutionRules(
                                new ConstitutionRules.Loans(
                                        LoanTerms.Interest.NONE,
                                        null,
                                        LoanTerms.DayCount.THIRTY_360,
                                        null,
                                        null,
                                        percent,
                                        0,
                                        List.of(),
                                        false),
                                List.of(),
                                null,
                                null,
                                null,
                                List.of())));
    }

    private Draft record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
        return draft;
    }

    private static ReversalDraft because() {
        return new ReversalDraft(Ids.next(), "miscounted");
    }

    private Draft mayAnew(String saved) {
        return Draft.of(group, "2011-05-05").pays(burul, saved);
    }

    @Test
    void aCorrectionThatPutsALaterLoanBeyondTheCeilingIsToldAndRefused() {
        MeetingDraft anew = mayAnew("40").make();
        CorrectionPreview preview =
                world.meetings.preview(World.COORDINATOR, may.make().id(), because(), anew);

        assertThat(preview.breaks()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(CorrectionPreview.Kind.LOAN_CEILING);
            assertThat(each.date()).isEqualTo(LocalDate.of(2011, 6, 5));
            assertThat(each.document()).isEqualTo(june.make().id());
            assertThat(each.missing()).hasToString("180.00 KGS");
            assertThat(each.subject()).isEqualTo(burul);
        });
        Problem refused = Problems.problem(
                () -> world.meetings.correct(World.COORDINATOR, may.make().id(), because(), anew));
        assertThat(refused.type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(refused.violations()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("later-loan-ceiling");
            assertThat(each.pointer()).isEqualTo("/anew/date");
            assertThat(each.args().subList(0, 3))
                    .containsExactly(LocalDate.of(2011, 6, 5), june.make().id(), "180.00 KGS");
        });
        assertThat(standing()).contains(may.make().id());
    }

    @Test
    void aReversalIsJudgedAlike() {
        UUID id = may.make().id();
        assertThat(world.meetings
                        .preview(World.COORDINATOR, id, because(), null)
                        .breaks())
                .extracting(CorrectionPreview.Break::kind)
                .containsExactly(CorrectionPreview.Kind.LOAN_CEILING);
        assertThat(Problems.broken(() -> world.meetings.reverse(World.COORDINATOR, id, because())))
                .containsExactly(" later-loan-ceiling");
    }

    @Test
    void aLoanThatIsEnteredLateCountsAtTheLoansAfterIt() {
        Draft late = Draft.of(group, "2011-05-20").lends(Ids.next(), burul, "50");
        assertThat(Problems.broken(() -> record(late))).containsExactly("/date later-loan-ceiling");

        record(Draft.of(group, "2011-05-20").pays(burul, "20").lends(Ids.next(), burul, "60"));
        assertThat(standing()).hasSize(4);
    }

    @Test
    void aCorrectionThatLeavesRoomGoesThrough() {
        record(Draft.of(group, "2011-05-10").pays(burul, "60"));
        assertThat(world.meetings
                        .correct(
                                World.COORDINATOR,
                                may.make().id(),
                                because(),
                                mayAnew("40").make())
                        .created())
                .isTrue();
    }

    @Test
    void theMeetingThatGaveTheLoanMayBeTakenBackWithIt() {
        world.meetings.reverse(World.COORDINATOR, june.make().id(), because());
        world.meetings.reverse(World.COORDINATOR, may.make().id(), because());
        assertThat(standing()).hasSize(1);
    }

    @Test
    void whatWasBeyondBeforeStandsInTheWayOnlyWhenItGetsWorse() {
        ceiling("2011-06-01", 200);

        assertThat(Problems.broken(() -> record(Draft.of(group, "2011-05-20").lends(Ids.next(), burul, "1"))))
                .containsExactly("/date later-loan-ceiling");
        record(Draft.of(group, "2011-05-20").pays(burul, "1").lends(Ids.next(), burul, "2"));
        record(Draft.of(group, "2011-05-21").pays(aijan, "5"));
        assertThat(standing()).hasSize(5);
    }

    @Test
    void whereNoCeilingHeldThatDayNoneIsBroken() {
        ceiling("2011-06-01", null);
        world.meetings.reverse(World.COORDINATOR, may.make().id(), because());
        assertThat(standing()).hasSize(2);
    }

    @Test
    void whatOthersBorrowedIsNotTheMembersOwn() {
        record(Draft.of(group, "2011-05-20").lends(Ids.next(), aijan, "400"));
        assertThat(standing()).hasSize(4);
    }

    private List<UUID> standing() {
        return world.meetings.list(World.RECORDER, group, Page.Request.FIRST).items().stream()
                .filter(meeting -> meeting.reversal() == null)
                .map(Meeting::document)
                .map(MeetingDraft::id)
                .toList();
    }
}
