package org.hashar.intake.internal.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a file are one household. They must stand one below the other: so a household is taken in whole however large the file is. 25 bytes a
 * household.
 */
public final class HouseholdKeys {
    /** More rows are no household: the column holds something else. */
    static final int MOST = 100;

    private final PersonKeys firsts = new PersonKeys();
    private final PersonKeys large = new PersonKeys();
    private @Nullable String last;
    private int run;

    /** Notes the household of the next row; null for none. */
    void note(@Nullable String key, long row) {
        if (key != null && key.equals(last)) {
            run++;
            if (run > MOST) {
                large.add(key, row, 0, PersonKeys.NONE);
            }
            return;
        }
        last = key;
        run = 1;
        if (key != null) {
            firsts.add(key, row, 0, PersonKeys.NONE);
        }
    }

    long firstRow(String key) {
        return firsts.firstRow(key);
    }

    /** Whether rows of others stand between its rows. */
    boolean isApart(String key) {
        return firsts.repeats(key);
    }

    boolean isTooLarge(String key) {
        return large.firstRow(key) != PersonKeys.NONE;
    }
}
