package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.Unsettled;
import org.hashar.api.fund.UnsettledFigure;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.duplicate.Duplicates;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who leaves without a settlement is seen (R9). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnsettledTest {
    private final Databases.Kind kind;
    private World world;
    private RegistryRows rows;
    private Figures figures;
    private UUID group;
    private UUID burul;
    private UUID aijan;

    UnsettledTest(Databases.Kind kind) {
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

    @BeforeEach
    void bothSavedAndOneBorrowed() {
        group = world.registry.group();
        burul = world.registry.member(group);
        aijan = world.registry.member(group);
        record(Draft.of(group, "2011-02-05")
                .pays(burul, "50")
                .pays(aijan, "100")
                .lends(Ids.next(), aijan, "30")
                .fines(aijan, "LATE", "5", "So decided"));
        rows.copy();
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }

    private void leaves(UUID person, String day) {
        world.clock.tick();
        Membership episode = world.registry.episodes().stream()
                .filter(each -> each.group().equals(group) && each.person().equals(person))
                .findFirst()
                .orElseThrow();
        rows.leave(episode, LocalDate.parse(day));
    }

    private List<Unsettled> unsettled() {
        return figures.unsettled(World.RECORDER, group);
    }

    private UnsettledFigure counted() {
        return figures.unsettledIn(World.RECORDER, "KG", null);
    }

    @Test
    void whoLeftWithSavingsAndDebtsIsToldWithBoth() {
        UnsettledFigure before = counted();
        assertThat(unsettled()).isEmpty();
        leaves(aijan, "2011-05-01");

        assertThat(unsettled()).singleElement().satisfies(one -> {
            assertThat(one.group()).isEqualTo(group);
            assertThat(one.person()).isEqualTo(aijan);
            assertThat(one.endedOn()).isEqualTo(LocalDate.of(2011, 5, 1));
            assertThat(one.endedOn().plusDays(one.days())).isEqualTo(before.asOf());
            assertThat(one.savings()).hasToString("100.00 KGS");
            assertThat(one.debt()).hasToString("35.00 KGS");
        });
        assertThat(counted().members()).isEqualTo(before.members() + 1);
        assertThat(counted().groups()).isEqualTo(before.groups() + 1);
        leaves(burul, "2011-04-01");
        assertThat(unsettled()).extracting(Unsettled::person).containsExactly(burul, aijan);
        assertThat(counted().groups()).isEqualTo(before.groups() + 1);
    }

    @Test
    void whoSettledIsNotToldAsLongAsThatStands() {
        LeavingDraft draft = new LeavingDraft(
                Ids.next(), group, aijan, LocalDate.of(2011, 5, 1), LeavingDraft.Kind.LEFT, null, null, null, null);
        leaves(burul, "2011-05-01");
        world.clock.tick();
        world.leavings.settle(World.COORDINATOR, draft);
        leaves(aijan, "2011-05-01");
        assertThat(unsettled()).extracting(Unsettled::person).containsExactly(burul);

        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "Entered by mistake"));
        assertThat(unsettled()).extracting(Unsettled::person).containsExactlyInAnyOrder(burul, aijan);
    }

    @Test
    void whoCameBackOrOwesNothingIsNotTold() {
        UUID guest = world.registry.member(group, LocalDate.of(2011, 2, 1), LocalDate.of(2011, 3, 1));
        leaves(burul, "2011-03-01");
        world.registry.episode(group, burul, LocalDate.of(2011, 6, 1), null);
        rows.copy();

        assertThat(guest).isNotNull();
        assertThat(unsettled()).isEmpty();
    }

    @Test
    void aLoanThatWasTakenBackOrRepaidIsNoDebt() {
        UUID loan = Ids.next();
        Draft wrong = Draft.of(group, "2011-03-05").lends(loan, burul, "20");
        record(wrong);
        world.clock.tick();
        world.meetings.correct(
                World.COORDINATOR,
                wrong.make().id(),
                new ReversalDraft(Ids.next(), "to the other woman"),
                Draft.of(group, "2011-03-05").lends(loan, aijan, "20").make());
        leaves(burul, "2011-05-01");
        leaves(aijan, "2011-05-01");

        assertThat(unsettled()).extracting(one -> one.debt().text()).containsExactlyInAnyOrder("0.00", "55.00");
        record(Draft.of(group, "2011-06-05").repays(loan, "20").paysClaim(aijan, "5"));
        assertThat(unsettled()).extracting(one -> one.debt().text()).containsExactlyInAnyOrder("0.00", "30.00");
    }

    @Test
    void whoWasRegisteredTwiceIsOnePersonWhoIsStillThere() {
        UUID again = world.registry.member(group, LocalDate.of(2011, 6, 1), null);
        rows.copy();
        leaves(aijan, "2011-05-01");
        assertThat(unsettled()).hasSize(1);
        Duplicates duplicates = MergedMemberTest.duplicates(world);
        try {
            duplicates.merge(World.COORDINATOR, new PersonMergeDraft(Ids.next(), again, aijan, "the same passport"));
            world.clock.tick();

            assertThat(unsettled()).isEmpty();
            Membership episode = world.registry.episodes().stream()
                    .filter(each -> each.person().equals(again))
                    .findFirst()
                    .orElseThrow();
            rows.leave(episode, LocalDate.of(2011, 7, 1));
            world.clock.tick();
            assertThat(unsettled()).singleElement().satisfies(one -> {
                assertThat(one.person()).isEqualTo(again);
                assertThat(one.savings()).hasToString("100.00 KGS");
            });
        } finally {
            duplicates.close();
        }
    }

    @Test
    void unknownGroupsAndCountriesAreRefused() {
        assertThat(Problems.problem(() -> figures.unsettled(World.RECORDER, Ids.next()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(Problems.broken(() -> figures.unsettledIn(World.RECORDER, "XX", null)))
                .containsExactly("/country unknown-country");
    }
}
