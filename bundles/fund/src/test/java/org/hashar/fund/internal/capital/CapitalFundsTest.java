package org.hashar.fund.internal.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Funds of capital, the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CapitalFundsTest {
    private final Databases.Kind kind;
    private World world;
    private Village village;

    CapitalFundsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        world = new World(kind.open(new FundEntities()));
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        village = new Village(world);
    }

    @AfterEach
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    private CapitalDraft moves(CapitalDraft.Kind what, @Nullable CapitalSource source, String amount, String date) {
        return new CapitalDraft(
                Ids.next(),
                village.fund,
                what,
                source,
                source == null ? null : "CARMP",
                source == null ? "FUEL" : null,
                World.som(amount),
                day(date),
                "Slip 4");
    }

    private void records(CapitalDraft draft) {
        world.clock.tick();
        world.capital.record(World.COORDINATOR, draft);
    }

    /** Erayim 2017: the sources of a village's money sum to 3,913,628 som, savings beside capital and never netted. */
    @Test
    void fundBySourceSumsToWhatWasPublished() {
        UUID group = world.registry.group();
        UUID member = world.registry.member(group);
        world.meetings.record(
                World.RECORDER,
                Draft.of(group, "2017-06-01").pays(member, "1602368").make());
        records(village.money("2017-06-01", "277280", CapitalSource.OWN, null));
        records(village.money("2017-06-02", "680000", CapitalSource.LOAN, "MFI"));
        records(village.money("2017-06-03", "300000", CapitalSource.LOAN, "BANK"));
        records(village.money("2017-06-04", "514980", CapitalSource.LOCAL, null));
        records(village.money("2017-06-05", "539000", CapitalSource.PROFIT, null));

        FundBySource found = world.capital.bySource(World.RECORDER, village.fund, day("2017-12-31"), null);
        assertThat(found.lines())
                .extracting(line -> line.fund() + " " + line.source() + " " + line.origin() + " " + line.amount())
                .containsExactly(
                        "SAVINGS SAVINGS null 1602368.00 KGS",
                        "COMMUNITY OWN null 277280.00 KGS",
                        "COMMUNITY LOAN BANK 300000.00 KGS",
                        "COMMUNITY LOAN MFI 680000.00 KGS",
                        "COMMUNITY LOCAL null 514980.00 KGS",
                        "COMMUNITY PROFIT null 539000.00 KGS");
        assertThat(found.total()).hasToString("3913628.00 KGS");
        assertThat(List.of(found.savings(), found.capital()))
                .extracting(Object::toString)
                .containsExactly("1602368.00 KGS", "2311260.00 KGS");
        assertThat(world.capital
                        .bySource(World.RECORDER, village.fund, day("2017-06-02"), null)
                        .total())
                .hasToString("2559648.00 KGS");
    }

    @Test
    void opensEachKindOnceForTheOwnerItIsFor() {
        UUID group = world.registry.group();
        FundDraft social = new FundDraft(Ids.next(), FundKind.SOCIAL, group, null, null);
        assertThat(world.capital.open(World.COORDINATOR, social).created()).isTrue();
        assertThat(world.capital.open(World.COORDINATOR, social).created()).isFalse();
        FundDraft again = new FundDraft(Ids.next(), FundKind.SOCIAL, group, null, null);
        assertThat(problem(() -> world.capital.open(World.COORDINATOR, again)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        FundDraft wrong = new FundDraft(Ids.next(), FundKind.COMMUNITY, group, "TJ", null);
        assertThat(broken(() -> world.capital.open(World.COORDINATOR, wrong)))
                .containsExactly("/country of-the-owner", "/owner owner-kind");
        FundDraft grant = new FundDraft(Ids.next(), FundKind.GRANT, Ids.next(), "KG", "A1");
        assertThat(world.capital.open(World.COORDINATOR, grant).value().currency())
                .isEqualTo("KGS");
        FundDraft elsewhere = new FundDraft(grant.id(), FundKind.GRANT, grant.owner(), "TJ", "A1");
        assertThat(problem(() -> world.capital.open(World.COORDINATOR, elsewhere))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        FundDraft savings = new FundDraft(Ids.next(), FundKind.SAVINGS, group, null, null);
        assertThat(broken(() -> world.capital.open(World.COORDINATOR, savings)))
                .containsExactly("/kind savings-fund-by-meeting");
        assertThat(world.capital.ofOwner(World.RECORDER, group))
                .extracting(fund -> fund.kind())
                .containsExactly(FundKind.SOCIAL);
        assertThat(problem(() -> world.capital.open(World.RECORDER, social)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @Test
    void capitalGoesBackNoFurtherThanItCame() {
        UUID donation = village.donates("2011-01-20", "1000");
        records(moves(CapitalDraft.Kind.SPENT, null, "300", "2011-02-01"));
        assertThat(problem(() -> records(moves(CapitalDraft.Kind.GIVEN_BACK, CapitalSource.DONOR, "701", "2011-03-01")))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(broken(() -> records(moves(CapitalDraft.Kind.GIVEN_BACK, CapitalSource.OWN, "1", "2011-03-01"))))
                .containsExactly("/amount not-enough-capital");
        records(moves(CapitalDraft.Kind.GIVEN_BACK, CapitalSource.DONOR, "700", "2011-03-01"));
        FundPosition position = village.position("2011-12-31");
        assertThat(List.of(position.capital(), position.cash(), position.spent()))
                .extracting(Object::toString)
                .containsExactly("300.00 KGS", "0.00 KGS", "300.00 KGS");
        assertThat(broken(() -> village.takesBack(donation))).contains("/date cash-short-on", "/date capital-short-on");
        assertThat(broken(() -> records(moves(CapitalDraft.Kind.RECEIVED, CapitalSource.SAVINGS, "1", "2027-01-01"))))
                .containsExactly("/date in-the-future", "/source savings-stay-savings");
    }

    @Test
    void theSameDocumentIsRecordedOnceAndTakenBackOnce() {
        CapitalDraft draft = village.money("2011-01-20", "1000.00", CapitalSource.DONOR, "CARMP");
        assertThat(world.capital.record(World.COORDINATOR, draft).created()).isTrue();
        CapitalDraft shorter = new CapitalDraft(
                draft.id(),
                village.fund,
                CapitalDraft.Kind.RECEIVED,
                CapitalSource.DONOR,
                "CARMP",
                null,
                World.som("1000"),
                day("2011-01-20"),
                " ");
        assertThat(world.capital.record(World.COORDINATOR, shorter).created()).isFalse();
        CapitalDraft other = village.money("2011-01-20", "1001", CapitalSource.DONOR, "CARMP");
        assertThat(problem(() -> world.capital.record(
                                World.COORDINATOR,
                                new CapitalDraft(
                                        draft.id(),
                                        village.fund,
                                        other.kind(),
                                        other.source(),
                                        other.origin(),
                                        null,
                                        other.amount(),
                                        other.date(),
                                        null)))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "Entered twice");
        assertThat(world.capital
                        .reverse(World.COORDINATOR, draft.id(), reversal)
                        .created())
                .isTrue();
        assertThat(world.capital
                        .reverse(World.COORDINATOR, draft.id(), reversal)
                        .created())
                .isFalse();
        assertThat(problem(() -> village.takesBack(draft.id())).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(village.position("2011-12-31").cash().isZero()).isTrue();
        assertThat(world.capital
                        .documents(World.RECORDER, village.fund, Page.Request.FIRST)
                        .items())
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.reversal()).isNotNull();
                    assertThat(document.lines()).singleElement().satisfies(line -> assertThat(line.debit())
                            .isEqualTo("CASH"));
                });
        assertThat(world.audited).contains("fund.open", "fund.capital", "fund.reverse");
    }

    @Test
    void nothingIsWrittenWhileTheCountryIsAway() {
        world.countries.installed = false;
        assertThat(problem(() -> village.donates("2011-01-20", "1")).type())
                .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        world.countries.installed = true;
        UUID group = world.registry.group("SHG", GroupStatus.ACTIVE, World.FORMED);
        world.meetings.record(World.RECORDER, Draft.of(group, "2011-05-01").make());
        UUID savings = world.capital.ofOwner(World.RECORDER, group).get(0).id();
        assertThat(broken(() -> world.capital.position(World.RECORDER, savings, day("2011-12-31"), null)))
                .containsExactly("/fund savings-fund-has-statements");
    }
}
