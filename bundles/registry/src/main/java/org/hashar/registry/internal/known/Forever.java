package org.hashar.registry.internal.known;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an open end is kept: as a day and a moment that no one reaches, so that every question is a plain comparison. */
public final class Forever {
    public static final LocalDate DAY = LocalDate.of(9999, 12, 31);
    public static final Instant MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    private Forever() {}

    /** As it is kept. */
    public static LocalDate kept(@Nullable LocalDate to) {
        return to == null ? DAY : to;
    }

    /** As it is told. */
    public static @Nullable LocalDate told(LocalDate to) {
        return to.equals(DAY) ? null : to;
    }
}
