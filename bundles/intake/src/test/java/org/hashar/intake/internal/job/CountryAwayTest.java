package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.intake.internal.World;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports whose country is not there: it comes up later than the imports after a restart, and may not be installed at all. */
class CountryAwayTest {
    private static final int PERSONS = 500;

    private static ImportDraft draft(World world) {
        return world.draft(
                world.mapping(
                        null,
                        null,
                        World.column(ImportField.GIVEN, "given"),
                        World.column(ImportField.TERRITORY_CODE, "village")),
                false);
    }

    private static byte[] persons(int count) {
        return ("given,village\n" + "Ситора,1111\n".repeat(count)).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatGoesOnAfterARestartWaitsForItsCountryToComeUp(Databases.Kind kind) {
        try (World world = new World(kind)) {
            List<Long> before = world.counts();
            ImportJob started = world.start(draft(world), persons(PERSONS));
            world.stop();
            assertThat(world.count("reg_person")).as("it was not over yet").isLessThan(before.get(0) + PERSONS);
            world.restart(Entrances.early(world.registry, 2));
            ImportJob job = world.ended(started.id());

            assertThat(job.state()).isEqualTo(State.DONE);
            assertThat(world.count("reg_person")).isEqualTo(before.get(0) + PERSONS);
            world.undone(job.id());
            assertThat(world.counts()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatBeginsWithoutItsCountryIsStopped(Databases.Kind kind) {
        try (World world = new World(kind)) {
            world.restart(Entrances.early(world.registry, 1));
            assertThat(world.run(draft(world), persons(5)).state()).isEqualTo(State.STOPPED);
        }
    }
}
