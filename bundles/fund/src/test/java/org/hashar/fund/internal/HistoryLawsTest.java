package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.fund.GroupStatement;
import org.hashar.fund.internal.RandomHistory.Totals;
import org.hashar.store.testing.Databases;

/** Laws that hold for every history of meetings, late ones, reversals and corrections (R7, R8). */
class HistoryLawsTest {
    private static World world;

    @BeforeContainer
    static void open() {
        world = new World(Databases.h2(new FundEntities()));
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    /** The service takes exactly what simple books allow, and every statement says what those books say. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void statementsOfAnyDayAndMomentAreThoseOfTheMeetingsThatStand(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps) {
        RandomHistory history = new RandomHistory(world, seed);
        for (int i = 0; i < steps; i++) {
            history.step(true);
        }
        for (int i = 0; i < 5; i++) {
            assertStatement(world, history, history.anyDay(), history.anyMoment());
        }
    }

    static void assertStatement(World world, RandomHistory history, LocalDate day, Instant moment) {
        GroupStatement statement = world.funds.groupStatement(World.RECORDER, history.group, day, moment);
        Totals said = new Totals(
                statement.savings().units(),
                statement.loansOutstanding().units(),
                statement.expenses().units(),
                statement.cashDifference().units(),
                statement.cash().units());
        assertThat(said).isEqualTo(history.totals(day, moment));
        assertThat(said.cash()).isEqualTo(said.savings() + said.difference() - said.loans() - said.expenses());
    }
}
