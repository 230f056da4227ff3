package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.LedgerService;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.money.Amount;
import org.hashar.store.testing.Databases;

/** Laws that hold for every history of seasons: late entries, refusals, returns, decisions and documents taken back (R3, R7, R8, R10). */
class SeasonLawsTest {
    private static World world;
    private static int loans;

    @BeforeContainer
    static void open() {
        world = new World(Databases.h2(new FundEntities()));
    }

    @AfterContainer
    static void close() {
        world.close();
        assertThat(loans).as("loans tried in all histories").isGreaterThan(25);
    }

    /** Whatever is tried, in whatever order it becomes known: nothing is lost, nothing is below zero, and all of it can be traced. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void capitalIsNeverLostAndStockNeverBelowZero(@ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int steps) {
        RandomSeasons history = new RandomSeasons(world, seed);
        for (int i = 0; i < steps; i++) {
            history.step();
        }
        loans += history.loans();
        for (int i = 0; i < 4; i++) {
            LocalDate day = history.anyDay();
            assertPosition(history.village.position(day.toString()));
            for (StockBatch batch : history.village.batches(day.toString())) {
                assertThat(batch.onHand().units()).as("stock on " + day).isNotNegative();
                assertThat(batch.value().units()).isNotNegative();
            }
        }
        for (StockBatch batch : history.village.batches("2026-11-20")) {
            if (batch.onHand().isZero()) {
                assertThat(batch.value().isZero())
                        .as("an empty batch costs nothing")
                        .isTrue();
            }
        }
        assertLineage(history);
        LedgerService.Verification verified = world.ledgers.verify(World.ADMINISTRATOR);
        assertThat(verified.findings()).isEmpty();
    }

    /** What the fund has is its capital, with the differences, less what is gone. */
    static void assertPosition(FundPosition at) {
        Amount has = at.cash().plus(at.stock()).plus(at.lent());
        Amount from = at.capital()
                .plus(at.issueDifference())
                .plus(at.priceDifference())
                .minus(at.lost())
                .minus(at.forgiven())
                .minus(at.givenAway())
                .minus(at.spent());
        assertThat(has).isEqualTo(from);
        assertThat(at.cash().units()).isNotNegative();
        assertThat(at.stock().units()).isNotNegative();
        assertThat(at.lent().units()).isNotNegative();
    }

    /** The funding of every loan is the cost of what was handed out and not returned. */
    private static void assertLineage(RandomSeasons history) {
        LocalDate end = LocalDate.of(2026, 11, 20);
        for (var season : world.seasons.list(World.RECORDER, history.village.fund)) {
            SeasonLineage lineage = world.seasons.lineage(World.RECORDER, season.id(), end, null);
            Amount zero = new Amount(0, World.KGS);
            Amount funded = lineage.loans().stream()
                    .flatMap(loan -> loan.funding().stream())
                    .map(SeasonLineage.Funding::amount)
                    .reduce(zero, Amount::plus);
            assertThat(funded).isEqualTo(lineage.newMoney().plus(lineage.revolved()));
            assertThat(funded).isEqualTo(history.costOfLoans(season.id(), end));
            assertThat(lineage.loans())
                    .allSatisfy(loan -> assertThat(loan.generation()).isBetween(1, season.ordinal()));
        }
    }
}
