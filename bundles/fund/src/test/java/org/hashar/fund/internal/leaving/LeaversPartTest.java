package org.hashar.fund.internal.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Leaving.Result;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Entitlement;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.Scope;
import org.hashar.api.money.Amount;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part in the result of members who left before it was shared out (R4, R9), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LeaversPartTest {
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);

    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    LeaversPartTest(Databases.Kind kind) {
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
        agrees(World.FORMED, new ConstitutionRules.Leaving(Result.AT_SHARE_OUT, true, null));
    }

    private void agrees(LocalDate from, ConstitutionRules.Leaving leaving) {
        world.clock.tick();
        world.constitutions.set(
                World.COORDINATOR,
                new ConstitutionDraft(
                        Ids.next(),
                        group,
                        from,
                        from,
                        Village.CARRIED,
                        new ConstitutionRules(null, List.of(), null, leaving, null, List.of())));
    }

    private void record(Draft draft) {
        world.clock.tick();
        world.meetings.record(World.RECORDER, draft.make());
    }

    private Leaving leaves(String date) {
        world.clock.tick();
        return world.leavings
                .settle(
                        World.COORDINATOR,
                        new LeavingDraft(
                                Ids.next(),
                                group,
                                aijan,
                                LocalDate.parse(date),
                                LeavingDraft.Kind.LEFT,
                                null,
                                null,
                                null,
                                null))
                .value();
    }

    private void takesBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "She stays"));
    }

    private ShareOutDraft draft(Policy policy, String date, List<Entitlement> entitlements) {
        return new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse(date),
                Scope.CYCLE_END,
                policy,
                null,
                policy == Policy.BY_SHARES ? World.som("50") : null,
                World.som("0.01"),
                entitlements,
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
    }

    private ShareOut posted(ShareOutDraft draft) {
        world.clock.tick();
        world.shareOuts.propose(World.RECORDER, draft);
        world.shareOuts.approve(SECOND, draft.id());
        world.clock.tick();
        ShareOut posted = world.shareOuts.post(World.RECORDER, draft.id());
        Amount sum = posted.lines().stream()
                .map(line -> line.paid()
                        .plus(line.setOff())
                        .plus(line.arrears())
                        .plus(line.carried())
                        .minus(line.claim()))
                .reduce(posted.remainder(), Amount::plus);
        assertThat(sum).as("no unit is lost").isEqualTo(posted.pot());
        return posted;
    }

    private ShareOut posted(Policy policy) {
        return posted(draft(policy, "2011-12-01", List.of()));
    }

    private static ShareOut.@Nullable Line line(ShareOut shareOut, UUID person) {
        return shareOut.lines().stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    private String gains(ShareOut shareOut) {
        return List.of(aijan, burul).stream()
                .map(person -> line(shareOut, person))
                .map(line -> line == null
                        ? "-"
                        : line.gain().text() + " pays " + line.paid().text())
                .collect(Collectors.joining(", "));
    }

    /** Aijan leaves with her 100, Burul stays with her 200, and the group gains 30. */
    private Leaving year() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "200"));
        Leaving left = leaves("2011-04-01");
        record(Draft.of(group, "2011-11-05").counted("230.00", "sold flowers"));
        return left;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPORTIONAL_TO_SAVINGS|10.00 pays 10.00, 20.00 pays 220.00|100",
                "BY_SHARES|10.00 pays 10.00, 20.00 pays 220.00|2",
                "EQUAL|15.00 pays 15.00, 15.00 pays 215.00|1"
            })
    @DisplayName("leaver entitled to part")
    void aLeaverHasThePartOfThoseWhoStayed(Policy policy, String gains, String weight) {
        assertThat(year().resultLater()).isTrue();
        ShareOut shared = posted(policy);
        assertThat(gains(shared)).isEqualTo(gains);
        assertThat(line(shared, aijan).weight()).isEqualTo(weight);
    }

    @Test
    void aListMustNameWhoLeftWithAPartStillToCome() {
        year();
        List<Entitlement> without = List.of(new Entitlement(burul, "1"));
        for (Policy policy : List.of(Policy.CUSTOM, Policy.EQUAL)) {
            assertThat(broken(() -> world.shareOuts.dryRun(World.RECORDER, draft(policy, "2011-12-01", without))))
                    .containsExactly("/entitlements leaver-entitled");
        }
        ShareOut shared = posted(draft(
                Policy.CUSTOM, "2011-12-01", List.of(new Entitlement(burul, "2.5"), new Entitlement(aijan, "0.5"))));
        assertThat(gains(shared)).isEqualTo("5.00 pays 5.00, 25.00 pays 225.00");
    }

    @Test
    void bearsALossLikeThoseWhoStayed() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "200"));
        leaves("2011-04-01");
        record(Draft.of(group, "2011-11-05").spends("30", "SEED"));
        ShareOut shared = posted(Policy.PROPORTIONAL_TO_SAVINGS);
        assertThat(gains(shared)).isEqualTo("-10.00 pays 0.00, -20.00 pays 170.00");
        assertThat(line(shared, aijan).claim().text()).isEqualTo("10.00");
    }

    @Test
    void hasNothingOfTheNextCycle() {
        year();
        posted(Policy.EQUAL);
        record(Draft.of(group, "2012-11-05").pays(burul, "50").counted("60.00", "sold flowers"));
        assertThat(gains(posted(draft(Policy.EQUAL, "2012-12-01", List.of())))).isEqualTo("-, 10.00 pays 60.00");
    }

    @Test
    void losesThePartWhenTheLeavingIsTakenBackAndHasThatOfAMember() {
        Leaving left = year();
        takesBack(left.document().id());
        assertThat(gains(posted(Policy.EQUAL))).isEqualTo("15.00 pays 115.00, 15.00 pays 215.00");
    }

    @Test
    void aLeavingStaysWhileAShareOutHasPaidItsPart() {
        Leaving left = year();
        ShareOut shared = posted(Policy.EQUAL);
        assertThat(broken(() -> takesBack(left.document().id()))).containsExactly(" built-upon");
        world.clock.tick();
        world.shareOuts.reverse(
                World.COORDINATOR, shared.document().id(), new ReversalDraft(Ids.next(), "She never left"));
        takesBack(left.document().id());
        assertThat(gains(posted(Policy.PROPORTIONAL_TO_SAVINGS))).isEqualTo("10.00 pays 110.00, 20.00 pays 220.00");
    }

    @Test
    void whoComesBackDoesNotCountTwice() {
        record(Draft.of(group, "2011-03-05").pays(aijan, "100").pays(burul, "200"));
        leaves("2011-04-01");
        world.registry.episode(group, aijan, LocalDate.parse("2011-05-01"), null);
        record(Draft.of(group, "2011-05-05").pays(aijan, "100"));
        record(Draft.of(group, "2011-11-05").counted("330.00", "sold flowers"));
        assertThat(gains(posted(Policy.PROPORTIONAL_TO_SAVINGS))).isEqualTo("10.00 pays 110.00, 20.00 pays 220.00");
    }

    @Test
    void aPartToDateIsReckonedAsTheGroupShares() {
        LocalDate from = LocalDate.parse("2011-02-01");
        agrees(from, new ConstitutionRules.Leaving(Result.TO_DATE, true, null, Policy.EQUAL));
        record(Draft.of(group, "2011-03-05")
                .pays(aijan, "100")
                .pays(burul, "200")
                .counted("330.00", "sold flowers"));
        Leaving left = leaves("2011-04-01");
        assertThat(left.result().text()).isEqualTo("15.00");
        assertThat(left.paid().text()).isEqualTo("115.00");
        assertThat(gains(posted(Policy.EQUAL))).isEqualTo("-, 15.00 pays 215.00");
        assertThat(broken(() -> agrees(
                        from.plusDays(1), new ConstitutionRules.Leaving(Result.TO_DATE, true, null, Policy.CUSTOM))))
                .containsExactly("/rules/leaving/sharedBy not-without-decision");
    }
}
