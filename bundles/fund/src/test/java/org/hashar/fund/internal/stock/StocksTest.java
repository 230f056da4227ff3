package org.hashar.fund.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.CARROT;
import static org.hashar.fund.internal.Village.day;
import static org.hashar.fund.internal.Village.kg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
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

/** The stock, the same on both databases: to the gram, never below zero, goods and cost together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StocksTest {
    private final Databases.Kind kind;
    private World world;
    private Village village;

    StocksTest(Databases.Kind kind) {
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

    private StockIssueDraft out(
            UUID batch, StockIssueDraft.Kind why, String kilograms, String date, @Nullable UUID group) {
        return new StockIssueDraft(Ids.next(), batch, why, kg(kilograms), day(date), group, null, null, "Act 7");
    }

    private void issue(StockIssueDraft draft) {
        world.clock.tick();
        world.stocks.issue(World.RECORDER, draft);
    }

    @Test
    void theBookShowsEveryMovementToTheGram() {
        village.donates("2011-01-20", "20000");
        UUID seed = village.buys("2011-02-10", CARROT, "0.450", "10000");
        UUID group = world.registry.group();
        issue(out(seed, StockIssueDraft.Kind.LOSS, "0.001", "2011-02-12", null));
        StockIssueDraft aid = out(seed, StockIssueDraft.Kind.AID, "0.149", "2011-02-13", group);
        issue(aid);
        world.clock.tick();
        world.stocks.count(
                World.RECORDER, new StockCountDraft(Ids.next(), seed, kg("0.298"), day("2011-02-20"), "Mice"));
        village.takesBack(aid.id());

        assertThat(world.stocks.book(World.RECORDER, village.fund, seed, day("2011-12-31"), null))
                .extracting(line ->
                        line.date() + " " + line.kind() + " " + line.quantity().text() + " -> "
                                + line.onHand().text() + (line.reverses() == null ? "" : " taken back"))
                .containsExactly(
                        "2011-02-10 RECEIPT 0.450 -> 0.450",
                        "2011-02-12 LOSS -0.001 -> 0.449",
                        "2011-02-13 AID -0.149 -> 0.300",
                        "2011-02-13 AID 0.149 -> 0.449 taken back",
                        "2011-02-20 COUNT -0.002 -> 0.447");
        assertThat(village.batch(seed).onHand()).hasToString("0.447 SEED-CARROT");
        assertThat(village.position("2011-12-31").givenAway().isZero()).isTrue();
        assertThat(village.position("2011-12-31")
                        .lost()
                        .plus(village.position("2011-12-31").stock()))
                .hasToString("10000.00 KGS");
        assertThat(village.batches("2011-02-09")).isEmpty();
    }

    @Test
    void overIssueOfABatchIsRefusedOnTheDayAndOnLaterOnes() {
        UUID seed = village.given("2011-02-10", CARROT, "0.450", "10000");
        issue(out(seed, StockIssueDraft.Kind.LOSS, "0.400", "2011-06-01", null));
        assertThat(problem(() -> issue(out(seed, StockIssueDraft.Kind.LOSS, "0.051", "2011-03-01", null)))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(broken(() -> issue(out(seed, StockIssueDraft.Kind.LOSS, "0.001", "2011-02-09", null))))
                .containsExactly("/quantity not-enough-stock");
        assertThat(broken(() -> village.takesBack(seed))).contains(" built-upon", "/date stock-short-on");
        issue(out(seed, StockIssueDraft.Kind.LOSS, "0.050", "2011-03-01", null));
        assertThat(village.batch(seed).value().isZero()).isTrue();
    }

    @Test
    void aCountBringsTheBookToWhatIsThereAndWantsAReason() {
        UUID seed = village.given("2011-02-10", CARROT, "0.450", "9000");
        StockCountDraft silent = new StockCountDraft(Ids.next(), seed, kg("0.449"), day("2011-02-20"), null);
        assertThat(broken(() -> world.stocks.count(World.RECORDER, silent))).containsExactly("/reason stock-differs");
        StockCountDraft same = new StockCountDraft(Ids.next(), seed, kg("0.45"), day("2011-02-20"), null);
        assertThat(world.stocks.count(World.RECORDER, same).value().lines()).isEmpty();
        StockCountDraft more = new StockCountDraft(Ids.next(), seed, kg("0.5"), day("2011-02-21"), "Found a bag");
        assertThat(world.stocks.count(World.RECORDER, more).value().kind()).isEqualTo(FundDocument.Kind.STOCK_COUNT);
        StockBatch found = village.batch(seed);
        assertThat(found.onHand()).hasToString("0.500 SEED-CARROT");
        assertThat(found.value()).as("what is found cost nothing").hasToString("9000.00 KGS");
    }

    @Test
    void aReceiptTellsAllThatIsWrongWithIt() {
        StockReceiptDraft unsound = new StockReceiptDraft(
                Ids.next(),
                village.fund,
                StockReceiptDraft.How.BOUGHT,
                CapitalSource.DONOR,
                null,
                CARROT,
                null,
                new Quantity("1", UnitOfMeasure.HA),
                World.som("0"),
                day("2027-01-01"),
                day("2011-01-01"),
                null);
        assertThat(broken(() -> world.stocks.receive(World.RECORDER, unsound)))
                .containsExactly(
                        "/date in-the-future",
                        "/cost not-positive",
                        "/source not-needed-here",
                        "/expiresOn expired-then",
                        "/quantity unit-does-not-convert");
        StockReceiptDraft dear = village.receipt("2011-02-10", CARROT, kg("1"), "0.01", true);
        assertThat(problem(() -> world.stocks.receive(World.RECORDER, dear)).type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
    }

    @Test
    void aGoodNeverChangesItsUnit() {
        ItemDraft land = new ItemDraft("LAND-FIELD", ItemDraft.Kind.LAND, "Field", UnitOfMeasure.SOTKA, 2);
        world.stocks.define(World.COORDINATOR, land);
        assertThat(world.stocks.define(World.COORDINATOR, land).created()).isFalse();
        ItemDraft other = new ItemDraft("LAND-FIELD", ItemDraft.Kind.LAND, "Field", UnitOfMeasure.HA, 2);
        assertThat(problem(() -> world.stocks.define(World.COORDINATOR, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        ItemDraft currency = new ItemDraft("KGS", ItemDraft.Kind.OTHER, "Som", UnitOfMeasure.PIECE, 7);
        assertThat(broken(() -> world.stocks.define(World.COORDINATOR, currency)))
                .containsExactly("/code not-an-item-code", "/scale out-of-range");
        UUID field = Ids.next();
        world.stocks.receive(
                World.RECORDER,
                new StockReceiptDraft(
                        field,
                        village.fund,
                        StockReceiptDraft.How.GIVEN,
                        CapitalSource.LOCAL_AUTHORITY,
                        "AYIL_OKMOTU",
                        "LAND-FIELD",
                        null,
                        new Quantity("500", UnitOfMeasure.M2),
                        World.som("2500"),
                        day("2011-03-01"),
                        null,
                        null));
        assertThat(List.of(village.batch(field).onHand(), village.batch(field).cost()))
                .extracting(Object::toString)
                .containsExactly("5.00 LAND-FIELD", "2500.00 KGS");
    }

    /** An ayil okmotu gives land for a season, diesel below its price, and a ton of fertiliser; what the field bears is the fund's (KG-49, KG-50). */
    @Test
    void landFuelAndFertiliserOfTheAuthorityAreCapitalInKindAndTheFieldsRevenueToo() {
        village.item("LAND-SOTKA", ItemDraft.Kind.LAND, UnitOfMeasure.SOTKA, 2);
        village.item("NITRO-PHOS", ItemDraft.Kind.FERTILISER, UnitOfMeasure.KG, 3);
        village.donates("2011-01-20", "1000");
        UUID land = given("LAND-SOTKA", new Quantity("0.05", UnitOfMeasure.HA), "2500");
        UUID fertiliser = given("NITRO-PHOS", new Quantity("1", UnitOfMeasure.T), "18000");
        StockReceiptDraft bought =
                village.receipt("2011-03-01", "FUEL-DIESEL", new Quantity("40", UnitOfMeasure.L), "800", true);
        world.clock.tick();
        world.stocks.receive(World.RECORDER, bought);
        UUID discount = given("FUEL-DIESEL", new Quantity("10", UnitOfMeasure.L), "200");
        assertThat(village.batch(land).onHand()).hasToString("5.00 LAND-SOTKA");
        assertThat(village.batch(fertiliser).onHand()).hasToString("1000.000 NITRO-PHOS");
        for (UUID used : List.of(land, fertiliser, bought.id(), discount)) {
            StockBatch batch = village.batch(used);
            UnitOfMeasure unit = batch.item().startsWith("LAND")
                    ? UnitOfMeasure.SOTKA
                    : batch.item().startsWith("FUEL") ? UnitOfMeasure.L : UnitOfMeasure.KG;
            issue(new StockIssueDraft(
                    Ids.next(),
                    used,
                    StockIssueDraft.Kind.USED,
                    new Quantity(batch.onHand().text(), unit),
                    day("2011-04-01"),
                    null,
                    null,
                    null,
                    "The common field"));
        }
        world.clock.tick();
        world.capital.record(
                World.COORDINATOR, village.money("2011-10-01", "30000", CapitalSource.FIELD_REVENUE, "FIELD"));
        assertThat(village.position("2011-10-01").spent()).hasToString("21500.00 KGS");
        assertThat(village.position("2011-10-01").stock().isZero()).isTrue();
        assertThat(village.position("2011-10-01").sources())
                .extracting(each -> each.source() + " " + each.amount())
                .containsExactly("DONOR 1000.00 KGS", "LOCAL_AUTHORITY 20700.00 KGS", "FIELD_REVENUE 30000.00 KGS");
        assertThat(village.position("2011-10-01").cash()).hasToString("30200.00 KGS");
    }

    private UUID given(String item, Quantity quantity, String worth) {
        StockReceiptDraft draft = new StockReceiptDraft(
                Ids.next(),
                village.fund,
                StockReceiptDraft.How.GIVEN,
                CapitalSource.LOCAL_AUTHORITY,
                "AYIL_OKMOTU",
                item,
                null,
                quantity,
                World.som(worth),
                day("2011-03-01"),
                null,
                "Act 4");
        world.clock.tick();
        world.stocks.receive(World.RECORDER, draft);
        return draft.id();
    }

    /** Eight at once want a tenth of a kilogram each of a batch that holds four and a half of them, and each sends its document twice. */
    @Test
    void manyAtOnceNeverTakeMoreThanThereIsAndARetryTakesNothing() throws InterruptedException {
        UUID seed = village.given("2011-02-10", CARROT, "0.450", "9000");
        List<StockIssueDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StockIssueDraft draft = out(seed, StockIssueDraft.Kind.LOSS, "0.100", "2011-03-01", null);
            drafts.add(draft);
            drafts.add(draft);
        }
        AtomicInteger created = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (StockIssueDraft draft : drafts) {
            pool.execute(() -> {
                try {
                    created.addAndGet(world.stocks.issue(World.RECORDER, draft).created() ? 1 : 0);
                } catch (ProblemException e) {
                    assertThat(e.problem().type()).isEqualTo(Problem.Type.LIMIT_EXCEEDED);
                    refused.incrementAndGet();
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(created).hasValue(4);
        assertThat(refused).hasValue(8);
        assertThat(village.batch(seed).onHand()).hasToString("0.050 SEED-CARROT");
        assertThat(village.batch(seed).value()).hasToString("1000.00 KGS");
    }
}
