package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an open end is kept: as a day and a moment that no one reaches, so that every question is a plain comparison. */
final class Forever {
    static final LocalDate DAY = LocalDate.of(9999, 12, 31);
    static final Instant MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    private Forever() {}

    /** As it is kept. */
    static LocalDate kept(@Nullable LocalDate to) {
        return to == null ? DAY : to;
    }

    /** As it is told. */
    static @Nullable LocalDate told(LocalDate to) {
        return to.equals(DAY) ? null : to;
    }
}
