package org.hashar.intake.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hashar.intake.internal.job.RowId.Kind;
import org.junit.jupiter.api.Test;

/** Ids of what rows make: undo takes out by them, so no two may be one, and none may ever change. */
class RowIdTest {
    private static final UUID JOB = UUID.fromString("00000000-0000-0007-8000-000000000009");
    private static final RowId IDS = new RowId(JOB, Instant.ofEpochMilli(1_300_000_000_000L));

    @Property
    void noTwoThingsThatRowsMakeHaveOneId(
            @ForAll @LongRange(min = 1, max = 4_000_000) long row,
            @ForAll @LongRange(min = 1, max = 4_000_000) long otherRow,
            @ForAll Kind kind,
            @ForAll Kind otherKind) {
        UUID id = IDS.of(row, kind);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.equals(IDS.of(otherRow, otherKind))).isEqualTo(row == otherRow && kind == otherKind);
        assertThat(IDS.makes(id)).isEqualTo(kind == Kind.PERSON);
    }

    @Test
    void idsThatWereGivenBeforeFamiliesWereTakenInAreTheSame() {
        assertThat(IDS.of(1_234_567, Kind.GROUP)).hasToString("012eae09-c800-7001-8b5a-1d12a88d3088");
    }
}
