package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release, and how it stands for each person.
 *
 * @param organisation that received them, null when they were published
 * @param agreement under which they were handed over, null where there is none
 * @param persons when it was asked about one human being, only the ids of that one
 */
public record Release(
        UUID id,
        ConsentPurpose purpose,
        @Nullable ConsentChannel channel,
        String recipient,
        @Nullable UUID organisation,
        @Nullable UUID agreement,
        LocalDate on,
        List<Released> persons,
        Instant recordedAt) {
    public Release {
        persons = List.copyOf(persons);
    }

    /**
     * One person of a release.
     *
     * @param since the day of its state
     */
    public record Released(UUID person, State state, LocalDate since) {}

    /** How a release stands for a person. */
    public enum State {
        /** Under way. */
        OPEN,
        /** Handed over, or ended. */
        CLOSED,
        /** Stopped, because the consent was withdrawn or the person erased. */
        REVOKED
    }
}
