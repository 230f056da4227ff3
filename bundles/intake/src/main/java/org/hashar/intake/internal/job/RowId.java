package org.hashar.intake.internal.job;

import java.time.Instant;
import java.util.UUID;
import org.hashar.intake.internal.mapping.RowMapper;

/**
 * Ids of what a row makes: the same whenever a row is taken in, so that what was made can be told from the number of the row alone, and nothing is made
 * twice. UUIDs of version 7: the time of the import, the number of the row, and bits of the import's own id.
 */
final class RowId implements RowMapper.RowIds {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;
    private static final long SALT = 0xFF_FFFF_FFFFL;

    private final long time;
    private final long salt;

    /** What a row can make. */
    enum Kind {
        PERSON(0, 0),
        GROUP(1, 0),
        MEMBERSHIP(2, 0),
        ROLE(3, 0),
        HOUSEHOLD(0, 1),
        HOUSEHOLD_MEMBER(1, 1),
        MIGRATION(2, 1),
        LAND(3, 1),
        REMITTANCE(0, 2),
        REMITTANCE_CEASED(1, 2),
        FAMILY_STATUS(2, 2);

        /** Any odd number that leaves no two pages alike. */
        private static final long APART = 0x5B_D1E9_955BL;

        private final long bits;
        private final long page;

        /** Two bits tell four kinds apart. Those that were added later have other bits of the import's own id instead: ids given before stay. */
        Kind(long bits, long page) {
            this.bits = bits << 40;
            this.page = (page * APART) & SALT;
        }
    }

    RowId(UUID job, Instant createdAt) {
        time = createdAt.toEpochMilli() << 16;
        long mixed = (job.getMostSignificantBits() * 0x9E3779B97F4A7C15L) ^ job.getLeastSignificantBits();
        salt = (mixed ^ (mixed >>> 32)) & SALT;
    }

    UUID of(long row, Kind kind) {
        long high = time | VERSION | ((row >>> 20) & 0xFFF);
        return new UUID(high, VARIANT | ((row & 0xFFFFF) << 42) | kind.bits | (salt ^ kind.page));
    }

    /** Whether a row of this import makes the person with an id. */
    boolean makes(UUID person) {
        long row = ((person.getMostSignificantBits() & 0xFFF) << 20)
                | ((person.getLeastSignificantBits() >>> 42) & 0xFFFFF);
        return person(row).equals(person);
    }

    /** From which moment on an import may have made what has an id, and before which: within a millisecond. */
    static Instant at(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    @Override
    public UUID person(long row) {
        return of(row, Kind.PERSON);
    }
}
