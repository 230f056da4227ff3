package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.RandomHistory;
import org.hashar.fund.internal.World;
import org.hashar.store.testing.Databases;

/** Laws of share-outs after any history of meetings, reversals and corrections (R4, R7, R8). */
class ShareOutLawsTest {
    private static World world;

    @BeforeContainer
    static void open() {
        world = new World(Databases.h2(new FundEntities()));
    }

    @AfterContainer
    static void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    /** Whatever is decided after whatever history. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whatIsSharedOutIsWhatTheBooksShow(@ForAll long seed) {
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(world, seed);
        for (int i = random.nextInt(20); i >= 0; i--) {
            history.step(false);
        }
        if (random.nextInt(3) > 0) {
            world.clock.tick();
            GroupStatement before = RandomShareOut.statement(world, history.group);
            String gained = before.cash()
                    .plus(before.cash())
                    .plus(new Amount(9_900, World.KGS))
                    .text();
            world.meetings.record(
                    World.RECORDER,
                    Draft.of(history.group, "2011-11-30")
                            .counted(gained, "sold")
                            .make());
        }
        RandomShareOut.tryOne(world, random, history.group, Runnable::run);
    }
}
