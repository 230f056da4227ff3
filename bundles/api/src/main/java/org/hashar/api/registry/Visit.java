package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a group, with the grade that it was given there.
 *
 * @param scheme code of the scheme, null when the group was only visited, as are the three after it
 * @param schemeVersion the version by which it was graded
 * @param score per cent of all points, rounded down
 * @param grade code of the grade
 * @param answers in the order of the questions
 */
public record Visit(
        UUID id,
        UUID group,
        LocalDate date,
        String visitor,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable Integer score,
        @Nullable String grade,
        List<Answer> answers,
        @Nullable String remarks,
        @Nullable LocalDate nextVisit,
        Instant recordedAt) {
    public Visit {
        answers = List.copyOf(answers);
    }

    /**
     * What an answer earned.
     *
     * @param points before they are weighed
     */
    public record Answer(String criterion, int value, int points) {}
}
