package org.hashar.fund.internal.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.enterprise.Workshop.CUCUMBER;
import static org.hashar.fund.internal.enterprise.Workshop.JAR;
import static org.hashar.fund.internal.enterprise.Workshop.PICKLES;
import static org.hashar.fund.internal.enterprise.Workshop.day;
import static org.hashar.fund.internal.enterprise.Workshop.jars;
import static org.hashar.fund.internal.enterprise.Workshop.kg;
import static org.hashar.fund.internal.enterprise.Workshop.used;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterprisePlanDraft;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.OrderCancelDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft.Entitlement;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
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

/** A group's enterprise, the same on both databases: made in summer, sold in winter, shared among those who made it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnterprisesTest {
    private final Databases.Kind kind;
    private World world;

    EnterprisesTest(Databases.Kind kind) {
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
    void newDay() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
    }

    private static List<String> told(Enterprise.Result result) {
        return List.of(
                "sales " + result.sales().text(),
                "costs " + result.costs().text(),
                "gain " + result.netGain().text(),
                "shared " + result.shared().text(),
                "stock " + result.stock().text(),
                "owed by " + result.owedByCustomers().text(),
                "owed to " + result.owedToMembers().text(),
                "box " + result.inBox().text());
    }

    private GroupStatement statement(Workshop of, String date) {
        return world.funds.groupStatement(World.RECORDER, of.group, day(date), null);
    }

    /** Bought and pickled in summer, sold in winter, for cash and on credit. */
    private Workshop pickled() {
        Workshop of = new Workshop(world, 3, "3000").starts();
        UUID cucumbers = of.takesIn("2011-07-01", CUCUMBER, kg("75.125"), "1000", null);
        UUID empty = of.takesIn("2011-07-01", JAR, jars("100"), "200", of.women.get(1));
        of.spends("2011-07-02", "WATER", "100", null);
        of.produces("2011-07-10", PICKLES, jars("90"), used(cucumbers, kg("75.125")), used(empty, jars("90")));
        return of;
    }

    @Test
    void whatIsMadeInSummerAndSoldInWinterIsNoCostUntilItIsSold() {
        Workshop of = pickled();
        Enterprise summer = of.on("2011-08-31");
        assertThat(told(summer.result()))
                .containsExactly(
                        "sales 0.00",
                        "costs 100.00",
                        "gain -100.00",
                        "shared 0.00",
                        "stock 1200.00",
                        "owed by 0.00",
                        "owed to 200.00",
                        "box -1100.00");
        assertThat(summer.stock())
                .extracting(batch -> batch.item() + " " + batch.onHand().text() + " at "
                        + batch.value().text())
                .containsExactly("CROP-CUCUMBER 0.000 at 0.00", "JAR-EMPTY 10 at 20.00", "JAR-PICKLES 90 at 1180.00");

        UUID pickles = summer.stock().get(2).id();
        of.sells("2011-12-20", pickles, jars("30"), "1500", null, null);
        UUID onCredit = of.sells("2012-01-10", pickles, jars("60"), "3600", null, "2012-02-10");
        assertThat(told(of.on("2012-01-31").result()))
                .containsExactly(
                        "sales 5100.00",
                        "costs 1280.00",
                        "gain 3820.00",
                        "shared 0.00",
                        "stock 20.00",
                        "owed by 3600.00",
                        "owed to 200.00",
                        "box 400.00");
        of.settles(onCredit, "2012-02-10", SalePaymentDraft.Kind.PAID, "3500");
        of.settles(onCredit, "2012-03-10", SalePaymentDraft.Kind.GIVEN_UP, "100");
        of.paysGiver(of.women.get(1), "2012-03-10", "200");
        assertThat(told(of.on("2012-03-10").result()))
                .containsExactly(
                        "sales 5100.00",
                        "costs 1380.00",
                        "gain 3720.00",
                        "shared 0.00",
                        "stock 20.00",
                        "owed by 0.00",
                        "owed to 0.00",
                        "box 3700.00");
        assertThat(told(of.on("2011-08-31").result()))
                .as("the summer as it was")
                .isEqualTo(told(summer.result()));
    }

    @Test
    void savingsAndEnterpriseAreNeverNettedThoughTheBoxIsOne() {
        Workshop of = pickled();
        GroupStatement summer = statement(of, "2011-08-31");
        assertThat(List.of(summer.savings(), summer.enterprise(), summer.cash(), summer.expenses()))
                .extracting(Object::toString)
                .containsExactly("3000.00 KGS", "-1100.00 KGS", "1900.00 KGS", "0.00 KGS");
        assertThat(summer.lines())
                .extracting(line -> line.kind() + " " + line.amount().text())
                .containsExactly("CONTRIBUTION 3000.00", "ENTERPRISE -1000.00", "ENTERPRISE -100.00");
        world.clock.tick();
        assertThat(broken(() -> world.meetings.record(
                        World.RECORDER,
                        Draft.of(of.group, "2011-08-31")
                                .lends(Ids.next(), of.women.get(2), "1900.01")
                                .make())))
                .as("what is in jars cannot be lent")
                .containsExactly("/loans/0/principal not-enough-cash");
    }

    @Test
    void anEnterpriseBuysNothingFromWhatIsTheSocialFunds() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        world.clock.tick();
        world.meetings.record(
                World.RECORDER,
                Draft.of(of.group, "2011-06-05")
                        .paysSocial(of.women.get(1), "50")
                        .make());

        assertThat(broken(() -> of.takesIn("2011-06-10", Workshop.CUCUMBER, kg("10"), "1000.01", null)))
                .containsExactly("/cost not-enough-cash");
        assertThat(broken(() -> of.spends("2011-06-10", "FUEL", "1000.01", null)))
                .containsExactly("/amount not-enough-cash");
        of.takesIn("2011-06-10", Workshop.CUCUMBER, kg("10"), "999.99", null);
        of.spends("2011-06-10", "FUEL", "0.01", null);

        assertThat(statement(of, "2011-06-10").cash().text())
                .as("the social fund's")
                .isEqualTo("50.00");
    }

    @Test
    void sharesTheGainEquallyAmongThoseWhoWereEntitledDuringItNotThoseThereToday() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        UUID left = world.registry.member(of.group, World.FORMED, day("2011-09-30"));
        of.entitles(left, EntitlementDraft.Change.BEGINS, "2011-06-15");
        of.entitles(left, EntitlementDraft.Change.ENDS, "2011-09-30");
        UUID late = world.registry.member(of.group, day("2012-01-01"), null);
        UUID pickles = of.produces("2011-07-10", PICKLES, jars("10"));
        of.sells("2011-12-20", pickles, jars("10"), "1000", null, null);
        of.closes("2011-12-31");

        ShareOut shared = of.shares(of.sharing("2012-02-01", Policy.EQUAL, null));
        assertThat(shared.lines())
                .extracting(line -> (line.person().equals(left) ? "who left " : "who stayed ")
                        + line.paid().text())
                .containsExactlyInAnyOrder("who left 333.33", "who stayed 333.33", "who stayed 333.34");
        assertThat(shared.lines()).noneMatch(line -> line.person().equals(late));
        assertThat(of.on("2012-02-01").result().undivided().isZero()).isTrue();
        assertThat(statement(of, "2012-02-01").savings()).hasToString("1000.00 KGS");
        assertThat(statement(of, "2012-02-01").cash()).hasToString("1000.00 KGS");
        assertThat(statement(of, "2012-02-01").enterprise().isZero()).isTrue();
    }

    @Test
    void sharesAsAgreedAndNeverMoreThanTheBoxHasFromIt() {
        Workshop of = pickled();
        UUID pickles = of.on("2011-08-31").stock().get(2).id();
        UUID sale = of.sells("2011-12-20", pickles, jars("90"), "4500", null, "2012-01-20");
        assertThat(broken(() -> world.shareOuts.propose(
                        World.RECORDER, of.sharing("2011-12-31", Policy.EQUAL, World.som("100")))))
                .containsExactly("/pot gain-not-in-box");
        of.settles(sale, "2012-01-20", SalePaymentDraft.Kind.PAID, "4500");
        of.paysGiver(of.women.get(1), "2012-01-20", "200");
        UUID stranger = world.registry.member(of.group);
        assertThat(broken(() -> world.shareOuts.propose(
                        World.RECORDER, of.sharing("2012-01-31", Policy.CUSTOM, null, new Entitlement(stranger, "1")))))
                .containsExactly("/entitlements/0/person never-entitled");
        assertThat(broken(() -> world.shareOuts.propose(
                        World.RECORDER, of.sharing("2012-01-31", Policy.BY_SHARES, World.som("100000")))))
                .contains("/policy not-by-savings");
        assertThat(broken(() -> world.shareOuts.propose(World.RECORDER, of.sharing("2012-01-31", Policy.EQUAL, null))))
                .as("20 som of it are in ten empty jars")
                .containsExactly("/pot gain-not-in-box");
        ShareOut shared = of.shares(of.sharing(
                "2012-01-31",
                Policy.CUSTOM,
                World.som("1000"),
                new Entitlement(of.women.get(0), "2"),
                new Entitlement(of.women.get(1), "1")));
        assertThat(shared.lines()).extracting(line -> line.paid().text()).containsExactlyInAnyOrder("666.67", "333.33");
        assertThat(of.on("2012-01-31").result().shared()).hasToString("1000.00 KGS");
        assertThat(of.on("2012-01-31").result().undivided()).hasToString("2220.00 KGS");
    }

    @Test
    void aLossOfAClosedEnterpriseIsSharedToo() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        of.spends("2011-07-02", "FUEL", "100.01", null);
        assertThat(broken(() -> world.shareOuts.propose(World.RECORDER, of.sharing("2011-08-01", Policy.EQUAL, null))))
                .containsExactly("/scope no-gain-to-share");
        of.closes("2011-08-01");
        ShareOut shared = of.shares(of.sharing("2011-08-01", Policy.EQUAL, null));
        assertThat(shared.lines())
                .extracting(line -> line.gain().text() + " " + line.claim().text())
                .containsExactlyInAnyOrder("-50.01 50.01", "-50.00 50.00");
        assertThat(of.on("2011-08-01").result().undivided().isZero()).isTrue();
    }

    @Test
    void theGainOfAnEnterpriseIsNoGainOfTheSavingsFund() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        UUID pickles = of.produces("2011-07-10", PICKLES, jars("10"));
        of.sells("2011-12-20", pickles, jars("10"), "500", null, null);
        var all = new org.hashar.api.fund.ShareOutDraft(
                Ids.next(),
                of.group,
                day("2011-12-31"),
                org.hashar.api.fund.ShareOutDraft.Scope.CYCLE_END,
                Policy.PROPORTIONAL_TO_SAVINGS,
                null,
                null,
                null,
                List.of(),
                List.of(),
                org.hashar.api.fund.ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "Minutes");
        ShareOut cycle = world.shareOuts.dryRun(World.RECORDER, all);
        assertThat(cycle.result().isZero()).isTrue();
        assertThat(cycle.paid()).hasToString("1000.00 KGS");
    }

    @Test
    void ordersAreDeliveredInPartsAndNeverBeyondWhatWasOrdered() {
        Workshop of = pickled();
        UUID pickles = of.on("2011-08-31").stock().get(2).id();
        UUID order = of.ordered("2011-09-01", "2011-12-31", "District hospital", "50", "3000");
        of.sells("2011-10-01", pickles, jars("20"), "1200", order, null);
        Enterprise.Order partly = of.on("2012-01-01").orders().get(0);
        assertThat(List.of(
                        partly.state(),
                        partly.late(),
                        partly.delivered().text(),
                        partly.sold().text()))
                .containsExactly(Enterprise.Order.State.PARTLY_DELIVERED, true, "20", "1200.00");
        SaleDraft more = of.sale("2012-01-02", pickles, jars("31"), "1800", order, null);
        assertThat(broken(() -> world.enterprises.sell(World.RECORDER, more))).containsExactly("/lines beyond-order");
        UUID last = of.sells("2012-01-02", pickles, jars("30"), "1800", order, null);
        assertThat(of.on("2012-01-02").orders().get(0).state()).isEqualTo(Enterprise.Order.State.DELIVERED);
        assertThat(broken(() -> of.takesBack(order))).contains(" built-upon");
        of.takesBack(last);
        world.clock.tick();
        world.enterprises.cancel(
                World.RECORDER, new OrderCancelDraft(Ids.next(), order, day("2012-01-03"), "The kitchen closed"));
        assertThat(of.on("2012-01-03").orders().get(0).state()).isEqualTo(Enterprise.Order.State.CANCELLED);
        assertThat(of.on("2012-01-02").orders().get(0).state()).isEqualTo(Enterprise.Order.State.PARTLY_DELIVERED);
        assertThat(broken(() -> of.sells("2012-01-04", pickles, jars("1"), "60", order, null)))
                .containsExactly("/order order-not-open");
    }

    @Test
    void aPlanMayAimAtForeignMoneyAndIsNeverPosted() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        assertThat(of.on("2011-06-01").plan()).isEqualTo(of.draft().plan());
        assertThat(statement(of, "2011-12-31").lines()).hasSize(1);
        EnterprisePlanDraft anew = new EnterprisePlanDraft(
                Ids.next(), of.id, day("2011-07-01"), Workshop.plan(new Money("90000", "RUR")), "Minutes");
        world.clock.tick();
        Instant before = world.clock.instant();
        world.clock.tick();
        world.enterprises.plan(World.RECORDER, anew);
        assertThat(of.on("2011-07-01").plan().target()).isEqualTo(new Money("90000", "RUR"));
        assertThat(of.on("2011-06-30").plan().target()).isEqualTo(new Money("5000", "USD"));
        assertThat(world.enterprises
                        .require(World.RECORDER, of.id, day("2011-07-01"), before)
                        .plan()
                        .target())
                .isEqualTo(new Money("5000", "USD"));
        EnterprisePlanDraft unsound = new EnterprisePlanDraft(
                Ids.next(), of.id, day("2011-05-31"), Workshop.plan(new Money("1", "DOLLARS")), "Minutes");
        assertThat(broken(() -> world.enterprises.plan(World.RECORDER, unsound)))
                .containsExactly("/date before-start", "/plan/target unknown-currency");
    }

    @Test
    void closesOnlyWhenEverythingIsSettledAndThenTakesNothingMore() {
        Workshop of = pickled();
        UUID pickles = of.on("2011-08-31").stock().get(2).id();
        UUID order = of.ordered("2011-09-01", "2011-12-31", "Town", "50", "3000");
        UUID sale = of.sells("2011-12-20", pickles, jars("80"), "4500", null, "2012-01-20");
        assertThat(broken(() -> of.closes("2011-12-01")))
                .containsExactlyInAnyOrder(
                        " stock-is-left",
                        " customers-owe",
                        " givers-are-owed",
                        " order-is-open",
                        "/date before-last-document");
        of.sells("2011-12-21", pickles, jars("10"), "600", order, null);
        world.clock.tick();
        world.enterprises.cancel(
                World.RECORDER, new OrderCancelDraft(Ids.next(), order, day("2011-12-22"), "They have enough"));
        of.settles(sale, "2012-01-20", SalePaymentDraft.Kind.PAID, "4500");
        of.paysGiver(of.women.get(1), "2012-01-20", "200");
        UUID empty = of.on("2012-01-20").stock().get(1).id();
        world.clock.tick();
        world.stocks.issue(
                World.RECORDER,
                new StockIssueDraft(
                        Ids.next(),
                        empty,
                        StockIssueDraft.Kind.LOSS,
                        jars("10"),
                        day("2012-01-21"),
                        null,
                        null,
                        null,
                        "Broken on the way"));
        UUID closing = of.closes("2012-01-31");
        assertThat(of.on("2012-01-31").closedOn()).isEqualTo("2012-01-31");
        assertThat(of.on("2012-01-30").closedOn()).isNull();
        assertThat(told(of.on("2012-01-31").result())).contains("costs 1300.00", "gain 3800.00", "box 3800.00");
        assertThat(broken(() -> of.spends("2011-12-01", "FUEL", "1", null))).containsExactly("/date enterprise-closed");
        assertThat(broken(() -> of.takesBack(sale))).contains(" enterprise-closed");
        of.takesBack(closing);
        of.spends("2011-12-01", "FUEL", "1", null);
        assertThat(of.on("2012-01-31").closedOn()).isNull();
    }

    @Test
    void countsAndLossesOfItsStockAreItsOwn() {
        Workshop of = pickled();
        UUID pickles = of.on("2011-08-31").stock().get(2).id();
        world.clock.tick();
        world.stocks.count(
                World.RECORDER, new StockCountDraft(Ids.next(), pickles, jars("81"), day("2011-09-01"), "Nine burst"));
        assertThat(told(of.on("2011-09-01").result())).contains("costs 218.00", "stock 1082.00");
        StockIssueDraft aid = new StockIssueDraft(
                Ids.next(),
                pickles,
                StockIssueDraft.Kind.AID,
                jars("1"),
                day("2011-09-02"),
                of.group,
                null,
                null,
                "Receipt");
        assertThat(broken(() -> world.stocks.issue(World.RECORDER, aid)))
                .containsExactly("/fund savings-fund-by-meeting");
        assertThat(world.stocks.book(World.RECORDER, of.on("2011-09-01").fund(), pickles, day("2011-12-31"), null))
                .extracting(line -> line.kind() + " " + line.quantity().text())
                .containsExactly("PRODUCED 90", "COUNT -9");
    }

    @Test
    void everyDocumentCanBeTakenBackUnlessSomethingIsBuiltOnIt() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        UUID cucumbers = of.takesIn("2011-07-01", CUCUMBER, kg("10"), "100", null);
        UUID pickles = of.produces("2011-07-10", PICKLES, jars("10"), used(cucumbers, kg("10")));
        UUID sale = of.sells("2011-12-20", pickles, jars("3"), "200", null, "2012-01-01");
        UUID paid = of.settles(sale, "2012-01-01", SalePaymentDraft.Kind.PAID, "150");
        assertThat(broken(() -> of.takesBack(pickles))).contains("/date stock-short-on");
        assertThat(broken(() -> of.takesBack(sale))).contains(" built-upon");
        assertThat(broken(() -> of.takesBack(of.id))).contains(" built-upon");
        for (UUID document : List.of(paid, sale, pickles, cucumbers, of.id)) {
            of.takesBack(document);
        }
        assertThat(problem(() -> of.on("2012-02-01")).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(world.enterprises.ofGroup(World.RECORDER, of.group, day("2012-02-01"), null))
                .isEmpty();
        assertThat(statement(of, "2012-02-01").cash()).hasToString("1000.00 KGS");
        assertThat(statement(of, "2012-02-01").enterprise().isZero()).isTrue();
    }

    @Test
    void aDocumentSentTwiceIsOneAndOtherContentUnderItsIdIsRefused() {
        Workshop of = new Workshop(world, 2, "1000");
        EnterpriseDraft draft = of.draft();
        assertThat(world.enterprises.start(World.RECORDER, draft).created()).isTrue();
        assertThat(world.enterprises.start(World.RECORDER, draft).created()).isFalse();
        EnterpriseDraft other = new EnterpriseDraft(
                draft.id(), draft.group(), "Other", draft.startsOn(), draft.plan(), List.of(), draft.decision());
        assertThat(problem(() -> world.enterprises.start(World.RECORDER, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        UUID pickles = of.produces("2011-07-10", PICKLES, jars("10"));
        SaleDraft sale = of.sale("2011-12-20", pickles, jars("3"), "200", null, null);
        world.enterprises.sell(World.RECORDER, sale);
        assertThat(world.enterprises.sell(World.RECORDER, sale).created()).isFalse();
        assertThat(of.on("2011-12-31").result().sales()).hasToString("200.00 KGS");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Workshop of = new Workshop(world, 2, "1000").starts();
        UUID stranger = Ids.next();
        assertThat(broken(() -> of.takesIn("2011-05-31", CUCUMBER, jars("1"), "-1", stranger)))
                .containsExactly(
                        "/date before-start",
                        "/cost negative",
                        "/givenBy not-a-member",
                        "/quantity unit-does-not-convert");
        assertThat(problem(() -> of.takesIn("2011-07-01", CUCUMBER, kg("1"), "1000.01", null))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        UUID pickles = of.produces("2011-07-10", PICKLES, jars("10"));
        assertThat(broken(() -> of.produces(
                        "2011-07-11", PICKLES, jars("1"), used(pickles, jars("1")), used(pickles, jars("1")))))
                .containsExactly("/used/1/batch listed-twice");
        assertThat(broken(() -> of.sells("2011-07-11", pickles, jars("11"), "0", null, "2011-07-10")))
                .containsExactly("/payBy before-from", "/lines/0/price not-positive");
        assertThat(problem(() -> of.sells("2011-07-09", pickles, jars("1"), "1", null, null))
                        .type())
                .as("not made yet")
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(broken(() -> of.entitles(of.women.get(0), EntitlementDraft.Change.BEGINS, "2011-07-01")))
                .containsExactly("/change entitlement-does-not-follow");
        Workshop other = new Workshop(world, 1, "10").starts();
        assertThat(broken(() -> other.sells("2011-07-11", pickles, jars("1"), "1", null, null)))
                .containsExactly("/lines/0/batch unknown-batch");
    }
}
