package org.hashar.fund.internal.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.CARROT;
import static org.hashar.fund.internal.Village.WHEAT;
import static org.hashar.fund.internal.Village.day;
import static org.hashar.fund.internal.Village.kg;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Seasons, the same on both databases: capital that goes out as seed, comes back, and pays for new groups. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeasonsTest {
    private final Databases.Kind kind;
    private World world;
    private Village village;

    SeasonsTest(Databases.Kind kind) {
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
    void newVillage() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        village = new Village(world);
    }

    @Test
    @DisplayName("second-year group's lineage shows which repayments paid for it")
    void secondYearGroupsLineageShowsWhichRepaymentsPaidForIt() {
        UUID donation = village.donates("2011-01-20", "12000");
        UUID seed = village.buys("2011-02-10", CARROT, "0.150", "12000");
        UUID first = village.season(2011);
        UUID oldGroup = world.registry.group();
        UUID loan = village.seedLoan(first, oldGroup, RepaymentRule.MONEY, seed, "0.150", "12000");
        assertThat(village.batch(seed).onHand()).hasToString("0.000 SEED-CARROT");
        RevolvingLoan repaid = village.repays(loan, "2011-10-20", "12000");
        assertThat(repaid.outstanding().isZero()).isTrue();

        UUID second = village.season(2012);
        UUID next = village.buys("2012-02-10", CARROT, "0.140", "12000");
        UUID newGroup = world.registry.group();
        UUID again = village.seedLoan(second, newGroup, RepaymentRule.MONEY, next, "0.140", "12000");

        SeasonLineage one = world.seasons.lineage(World.RECORDER, first, day("2012-12-31"), null);
        assertThat(one.newMoney()).hasToString("12000.00 KGS");
        assertThat(one.loans()).singleElement().satisfies(lineage -> {
            assertThat(lineage.generation()).isEqualTo(1);
            assertThat(lineage.funding()).singleElement().satisfies(part -> assertThat(part.document())
                    .isEqualTo(donation));
        });
        SeasonLineage two = world.seasons.lineage(World.RECORDER, second, day("2012-12-31"), null);
        assertThat(two.newMoney().isZero()).isTrue();
        assertThat(two.revolved()).hasToString("12000.00 KGS");
        assertThat(two.loans()).singleElement().satisfies(lineage -> {
            assertThat(lineage.loan()).isEqualTo(again);
            assertThat(lineage.group()).isEqualTo(newGroup);
            assertThat(lineage.generation()).isEqualTo(2);
            assertThat(lineage.funding()).singleElement().satisfies(part -> {
                assertThat(part.repaidLoan()).isEqualTo(loan);
                assertThat(part.repaidBy()).isEqualTo(oldGroup);
                assertThat(part.amount()).hasToString("12000.00 KGS");
            });
        });
        FundPosition position = village.position("2012-12-31");
        assertThat(List.of(position.capital(), position.lent()))
                .extracting(Object::toString)
                .containsExactly("12000.00 KGS", "12000.00 KGS");
    }

    private WaitingList list(UUID season, String date) {
        return world.seasons.waitingList(World.RECORDER, season, day(date));
    }

    private static List<String> places(WaitingList list) {
        return list.places().stream()
                .map(place -> place.place() + " " + place.state() + " " + place.reasons() + " " + place.missing())
                .toList();
    }

    @Test
    @DisplayName("fund capacity exact to the last kilo")
    void fundCapacityExactToTheLastKilo() {
        village.given("2011-02-10", WHEAT, "1000", "20000");
        village.donates("2011-01-20", "5000");
        UUID season = village.season(2011);
        village.applies(season, world.registry.group(), "2011-01-20", null, WHEAT, "600");
        village.applies(season, world.registry.group(), "2011-01-21", null, WHEAT, "400.001");
        village.applies(season, world.registry.group(), "2011-01-22", "5000.01", WHEAT, "1");
        village.applies(season, world.registry.group(), "2011-01-23", "5000", WHEAT, "400");

        assertThat(places(list(season, "2011-03-01")))
                .containsExactly(
                        "1 WITHIN_CAPACITY [NEW_GROUP] []",
                        "2 WAITING [NEW_GROUP, NOT_ENOUGH_GOODS] [0.001 GRAIN-WHEAT]",
                        "3 WAITING [NEW_GROUP, NOT_ENOUGH_MONEY] [0.01 KGS]",
                        "4 WITHIN_CAPACITY [NEW_GROUP] []");
        village.allocates(season, "2011-03-01");
        WaitingList after = list(season, "2011-03-01");
        assertThat(after.money().isZero()).isTrue();
        assertThat(after.goods()).extracting(Object::toString).containsExactly("0.000 GRAIN-WHEAT");
        assertThat(broken(() -> village.allocates(season, "2011-03-02"))).containsExactly(" nothing-to-allocate");
        village.given("2011-03-02", WHEAT, "0.001", "0");
        assertThat(places(list(season, "2011-03-02")).get(1))
                .isEqualTo("2 WAITING [NEW_GROUP, NOT_ENOUGH_GOODS] [400.000 GRAIN-WHEAT]");
    }

    @Test
    void newGroupsArePaidByRepaymentOnTimeUnlessADecisionExemptsThem() {
        UUID seed = village.given("2011-02-10", CARROT, "0.300", "24000");
        UUID first = village.season(2011);
        UUID punctual = world.registry.group();
        UUID tardy = world.registry.group();
        UUID one = village.seedLoan(first, punctual, RepaymentRule.MONEY, seed, "0.100", "8000");
        UUID two = village.seedLoan(first, tardy, RepaymentRule.MONEY, seed, "0.100", "8000");
        village.repays(one, "2011-11-30", "8000");
        village.repays(two, "2011-11-30", "7999.99");
        village.repays(two, "2011-12-01", "0.01");
        UUID second = village.season(2012);
        UUID late = village.applies(second, tardy, "2012-01-20", null, CARROT, "0.010");
        village.applies(second, punctual, "2012-01-25", null, CARROT, "0.020");
        UUID fresh = village.applies(second, world.registry.group(), "2012-01-30", null, CARROT, "0.030");

        WaitingList list = list(second, "2012-02-15");
        assertThat(list.earlierSeasonLate()).hasToString("0.01 KGS");
        assertThat(places(list))
                .containsExactly(
                        "1 WAITING [NEW_GROUP, EARLIER_SEASON_LATE] []",
                        "2 WITHIN_CAPACITY [REPAID_ON_TIME] []",
                        "3 WAITING [REPAID_LATE] []");
        AllocationDraft exempting = new AllocationDraft(
                Ids.next(),
                second,
                day("2012-02-15"),
                List.of(
                        new AllocationDraft.Exemption(fresh, Village.CARRIED),
                        new AllocationDraft.Exemption(late, Village.CARRIED)));
        assertThat(places(world.seasons.allocate(World.COORDINATOR, exempting).value()))
                .containsExactly(
                        "1 ALLOCATED [NEW_GROUP, EXEMPTED] []",
                        "2 ALLOCATED [REPAID_LATE, EXEMPTED] []",
                        "3 ALLOCATED [REPAID_ON_TIME] []");
        assertThat(world.capital.requireDocument(World.RECORDER, exempting.id()).decisions())
                .hasSize(2);
        assertThat(world.seasons.allocate(World.COORDINATOR, exempting).created())
                .isFalse();
    }

    @Test
    void anApplicationIsTakenOnceInItsSeasonAndWithdrawnWhileNothingIsBuiltOnIt() {
        village.given("2011-02-10", CARROT, "0.300", "24000");
        UUID season = village.season(2011);
        UUID group = world.registry.group();
        SeasonApplicationDraft unsound = new SeasonApplicationDraft(
                Ids.next(),
                season,
                group,
                day("2011-01-14"),
                null,
                List.of(
                        new SeasonApplicationDraft.Wish(CARROT, new Quantity("1", UnitOfMeasure.L)),
                        new SeasonApplicationDraft.Wish(CARROT, kg("0.0001")),
                        new SeasonApplicationDraft.Wish("SEED-NONE", kg("1"))));
        assertThat(broken(() -> world.seasons.apply(World.RECORDER, unsound)))
                .containsExactly(
                        "/date outside-season",
                        "/goods/0/quantity unit-does-not-convert",
                        "/goods/1/item listed-twice",
                        "/goods/1/quantity finer-than-counted",
                        "/goods/2/item unknown-item");
        UUID application = village.applies(season, group, "2011-02-01", null, CARROT, "0.100");
        assertThat(broken(() -> village.applies(season, group, "2011-02-02", null, CARROT, "0.1")))
                .containsExactly("/group applied-already");
        village.allocates(season, "2011-02-20");
        assertThat(broken(() -> village.takesBack(application))).containsExactly(" built-upon");
        UUID allocation = world.capital.documents(World.RECORDER, village.fund, Page.Request.FIRST).items().stream()
                .filter(document -> document.kind() == FundDocument.Kind.ALLOCATION)
                .findFirst()
                .orElseThrow()
                .id();
        village.takesBack(allocation);
        village.takesBack(application);
        assertThat(list(season, "2011-02-20").places()).isEmpty();
    }

    @Test
    void aSeasonThatWasOpenedByMistakeMakesRoomForTheRightOneWhileNothingIsInIt() {
        UUID wrong = village.season(2011);
        UUID application = village.applies(wrong, world.registry.group(), "2011-02-01", "1000");
        assertThat(broken(() -> village.takesBack(wrong))).containsExactly(" built-upon");
        village.takesBack(application);
        village.takesBack(wrong);

        assertThat(world.seasons.list(World.RECORDER, village.fund)).isEmpty();
        assertThat(problem(() -> world.seasons.require(World.RECORDER, wrong)).detailKey())
                .isEqualTo("season-not-found");
        assertThat(world.capital.requireDocument(World.RECORDER, wrong).reversal())
                .as("both stay visible")
                .isNotNull();
        UUID right = village.season(2011);
        assertThat(world.seasons.list(World.RECORDER, village.fund))
                .extracting(each -> each.ordinal() + " " + each.id())
                .containsExactly("1 " + right);
    }

    @Test
    void aSeasonThatWasClosedByMistakeGoesOn() {
        UUID season = village.season(2011);
        SeasonCloseDraft close = new SeasonCloseDraft(Ids.next(), season, day("2011-12-15"));
        world.seasons.close(World.COORDINATOR, close);
        village.takesBack(close.id());
        assertThat(world.seasons.require(World.RECORDER, season).closedOn()).isNull();
        village.applies(season, world.registry.group(), "2011-02-01", "1000");
    }

    @Test
    void onlyTheLastDueDayIsTakenBackAndNotWhileAnythingWasDoneInTheDaysItGave() {
        UUID season = village.season(2011);
        DueShiftDraft first = shift(season, "2011-12-31");
        DueShiftDraft second = shift(season, "2012-01-31");
        assertThat(broken(() -> village.takesBack(first.id()))).containsExactly(" built-upon");
        UUID late = village.applies(season, world.registry.group(), "2012-01-10", "1000");
        assertThat(broken(() -> village.takesBack(second.id()))).containsExactly(" built-upon");
        village.takesBack(late);

        village.takesBack(second.id());
        assertThat(world.seasons.require(World.RECORDER, season).dueOn()).isEqualTo("2011-12-31");
        assertThat(broken(() -> village.applies(season, world.registry.group(), "2012-01-10", "1000")))
                .containsExactly("/date outside-season");
        world.seasons.close(World.COORDINATOR, new SeasonCloseDraft(Ids.next(), season, day("2012-01-15")));
        assertThat(broken(() -> village.takesBack(first.id()))).containsExactly(" built-upon");
    }

    private DueShiftDraft shift(UUID season, String due) {
        world.clock.tick();
        DueShiftDraft draft = new DueShiftDraft(Ids.next(), season, day("2011-11-01"), day(due), Village.CARRIED);
        world.seasons.shiftDue(World.COORDINATOR, draft);
        return draft;
    }

    @Test
    void aClosedSeasonGivesNothingMore() {
        village.given("2011-02-10", CARROT, "0.300", "24000");
        UUID season = village.season(2011);
        SeasonCloseDraft early = new SeasonCloseDraft(Ids.next(), season, day("2011-11-29"));
        assertThat(broken(() -> world.seasons.close(World.COORDINATOR, early))).containsExactly("/date season-not-due");
        SeasonCloseDraft close = new SeasonCloseDraft(Ids.next(), season, day("2011-12-15"));
        assertThat(world.seasons.close(World.COORDINATOR, close).value().closedOn())
                .isEqualTo("2011-12-15");
        assertThat(broken(() -> village.applies(season, world.registry.group(), "2011-02-01", null, CARROT, "0.1")))
                .containsExactly("/season season-closed");
        assertThat(world.seasons.list(World.RECORDER, village.fund))
                .extracting(each -> each.ordinal() + " " + each.name())
                .containsExactly("1 Season 2011");
        assertThat(broken(() -> village.season(2010))).containsExactly("/opensOn season-not-later");
    }
}
