package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a group at which its books, stock and cash were looked at (KG-20), to be recorded.
 *
 * @param id made by the client, UUIDv7
 * @param date not in the future, not before the group was formed
 * @param visitor who came, as the programme knows them, 1 to 120 letters
 * @param scheme code of the scheme by which the group is graded, null when it is only visited
 * @param answers one for each question of the scheme, in any order; empty without a scheme
 * @param remarks what was found, up to 2000 letters; not the names of members; null for nothing
 * @param nextVisit when somebody should come again, after the visit; null when not agreed
 */
public record VisitDraft(
        UUID id,
        UUID group,
        LocalDate date,
        String visitor,
        @Nullable String scheme,
        List<Answer> answers,
        @Nullable String remarks,
        @Nullable LocalDate nextVisit) {
    public VisitDraft {
        answers = List.copyOf(answers);
    }

    /**
     * An answer to a question.
     *
     * @param criterion code of the question
     * @param value 0 or 1 for no or yes, 0 to 100 for per cent, else a number
     */
    public record Answer(String criterion, Integer value) {}
}
