package org.hashar.fund.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.ContributionPlan.Period;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.ExemptionDraft;
import org.hashar.api.fund.GroupArrears;
import org.hashar.api.fund.ReversalDraft;
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

/** Arrears, payments in advance and exemptions (R5), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExemptionsTest {
    private static final Decision DECISION = new Decision("So decided", 2, 2, 0, 0);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    ExemptionsTest(Databases.Kind kind) {
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

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void plan(String amount, Period period, String decided, String from) {
        world.clock.tick();
        world.funds.plan(
                World.COORDINATOR,
                new ContributionPlanDraft(
                        Ids.next(), group, World.som(amount), period, day(from), day(decided), DECISION));
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }

    private ExemptionDraft exemption(UUID person, String from, String to) {
        return new ExemptionDraft(
                Ids.next(), group, person, day("2011-03-01"), day(from), day(to), "Illness", DECISION);
    }

    private String of(UUID person, String asOf) {
        return of(person, asOf, null);
    }

    private String of(UUID person, String asOf, @Nullable Instant known) {
        GroupArrears arrears = world.exemptions.arrears(World.RECORDER, group, day(asOf), known);
        return arrears.members().stream()
                .filter(member -> member.person().equals(person))
                .map(member -> String.join(
                        " ",
                        member.due().text(),
                        member.exempt().text(),
                        member.paid().text(),
                        member.arrears().text(),
                        member.inAdvance().text(),
                        String.valueOf(member.since())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsDuePaidArrearsAndAdvancesOfEachMember() {
        plan("50", Period.MONTH, "2011-01-20", "2011-02-01");
        record(Draft.of(group, "2011-02-05").pays(aijan, "120").pays(burul, "30"));

        assertThat(of(aijan, "2011-03-31")).isEqualTo("100.00 0.00 120.00 0.00 20.00 null");
        assertThat(of(burul, "2011-03-31")).isEqualTo("100.00 0.00 30.00 70.00 0.00 2011-02-01");
        assertThat(of(aijan, "2011-04-01")).isEqualTo("150.00 0.00 120.00 30.00 0.00 2011-04-01");
        GroupArrears all = world.exemptions.arrears(World.RECORDER, group, day("2011-03-31"), null);
        assertThat(List.of(
                        all.due().text(),
                        all.paid().text(),
                        all.arrears().text(),
                        all.inAdvance().text()))
                .containsExactly("200.00", "150.00", "70.00", "20.00");
    }

    @Test
    @DisplayName("plan change mid-cycle")
    void planChangeMidCycle() {
        world.cycles.begin(
                World.COORDINATOR,
                new CycleDraft(Ids.next(), group, day("2011-02-01"), day("2012-01-31"), null, DECISION));
        plan("50", Period.MONTH, "2011-01-20", "2011-02-01");
        record(Draft.of(group, "2011-02-05").pays(aijan, "100"));
        String before = of(aijan, "2011-05-31");
        plan("70", Period.TWO_WEEKS, "2011-05-20", "2011-06-01");

        assertThat(of(aijan, "2011-05-31")).isEqualTo(before);
        assertThat(of(aijan, "2011-06-01")).isEqualTo("270.00 0.00 100.00 170.00 0.00 2011-04-01");
        assertThat(of(aijan, "2011-06-15")).startsWith("340.00");
        assertThat(world.cycles.list(World.RECORDER, group))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.closedOn()).isNull());
        assertThat(broken(() -> plan("80", Period.MONTH, "2011-07-02", "2011-07-01")))
                .containsExactly("/from before-decision");
        assertThat(broken(() -> plan("80", Period.MONTH, "2026-11-21", "2026-12-01")))
                .containsExactly("/decidedOn in-the-future");
        assertThat(world.funds.plans(World.RECORDER, group))
                .extracting(plan -> plan.decidedOn() + " " + plan.decision())
                .containsExactly("2011-01-20 " + DECISION, "2011-05-20 " + DECISION);
    }

    @Test
    void anExemptMemberOwesNothingForThatTime() {
        plan("50", Period.MONTH, "2011-01-20", "2011-02-01");
        ExemptionDraft draft = exemption(aijan, "2011-03-01", "2011-05-01");
        assertThat(world.exemptions.exempt(World.COORDINATOR, draft).created()).isTrue();
        assertThat(world.exemptions.exempt(World.COORDINATOR, draft).created()).isFalse();

        assertThat(of(aijan, "2011-05-31")).isEqualTo("100.00 100.00 0.00 100.00 0.00 2011-02-01");
        assertThat(of(burul, "2011-05-31")).isEqualTo("200.00 0.00 0.00 200.00 0.00 2011-02-01");
        assertThat(world.funds
                        .memberStatement(World.RECORDER, group, aijan, day("2011-05-31"), null)
                        .arrears()
                        .text())
                .isEqualTo("100.00");
        Instant before = world.clock.instant();
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, draft.id(), new ReversalDraft(Ids.next(), "Another member"));
        assertThat(of(aijan, "2011-05-31")).startsWith("200.00 0.00");
        assertThat(of(aijan, "2011-05-31", before)).startsWith("100.00 100.00");
        assertThat(world.exemptions.exemptions(World.RECORDER, group)).isEmpty();
    }

    @Test
    void refusesAnExemptionThatCannotBe() {
        UUID left = world.registry.member(group, World.FORMED, day("2011-02-01"));

        assertThat(broken(
                        () -> world.exemptions.exempt(World.COORDINATOR, exemption(left, "2011-02-01", "2011-02-01"))))
                .containsExactly("/to end-before-start", "/person not-a-member");
        ExemptionDraft lost = new ExemptionDraft(
                Ids.next(),
                group,
                aijan,
                day("2011-03-01"),
                day("2011-03-01"),
                day("2011-04-01"),
                " ",
                new Decision("So decided", 9, 4, 0, 0));
        assertThat(broken(() -> world.exemptions.exempt(World.COORDINATOR, lost)))
                .containsExactly("/reason reason-needed");
    }

    @Test
    void aShareOutKeepsBackNothingFromWhomTheGroupHasFreed() {
        plan("50", Period.MONTH, "2011-01-20", "2011-02-01");
        record(Draft.of(group, "2011-02-05").pays(aijan, "50").pays(burul, "50"));
        world.exemptions.exempt(World.COORDINATOR, exemption(aijan, "2011-03-01", "2011-12-01"));

        assertThat(world.shareOuts
                        .dryRun(
                                World.RECORDER,
                                new org.hashar.api.fund.ShareOutDraft(
                                        Ids.next(),
                                        group,
                                        day("2011-03-15"),
                                        org.hashar.api.fund.ShareOutDraft.Scope.CYCLE_END,
                                        org.hashar.api.fund.ShareOutDraft.Policy.PROPORTIONAL_TO_SAVINGS,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        org.hashar.api.fund.ShareOutDraft.RemainderTo.NEXT_CYCLE,
                                        null,
                                        "Shared out"))
                        .lines())
                .extracting(line ->
                        line.person().equals(aijan) + " " + line.arrears().text())
                .containsExactlyInAnyOrder("true 0.00", "false 50.00");
    }
}
