package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashar.api.fund.LedgerService.Verification;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;

/** Ten thousand meetings with reversals and corrections; ten to a commit, so that the disk is not what is measured. */
final class ManyMeetingsTest {
    @Test
    void leaveTheLedgerSoundAndItsCountersTheSumsOfTheTransfers() {
        many(Databases.Kind.H2, 20, 10_000);
    }

    @Test
    void leaveTheLedgerSoundOnPostgresToo() {
        many(Databases.Kind.POSTGRESQL, 5, 400);
    }

    private static void many(Databases.Kind kind, int groups, int operations) {
        try (World world = new World(kind.open(new FundEntities()))) {
            List<RandomHistory> histories = IntStream.range(0, groups)
                    .mapToObj(seed -> new RandomHistory(world, seed))
                    .toList();
            Random random = new Random(7);
            while (histories.stream().mapToInt(RandomHistory::taken).sum() < operations) {
                RandomHistory history = histories.get(random.nextInt(groups));
                world.tx.run(em -> {
                    for (int i = 0; i < 10; i++) {
                        history.step(false);
                    }
                });
            }
            Verification verification = world.ledgers.verify(World.ADMINISTRATOR);
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.journals()).isGreaterThanOrEqualTo(operations);
            histories.forEach(
                    history -> HistoryLawsTest.assertStatement(world, history, history.anyDay(), history.anyMoment()));
        }
    }
}
