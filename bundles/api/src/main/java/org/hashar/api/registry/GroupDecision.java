package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group decided.
 *
 * @param entitled how many might vote: the members on that day, as known when it was recorded
 * @param quorumPercent more than so many per cent of those entitled had to be there, by the rules that the group had on that day
 * @param quorate whether they were
 * @param carried whether it counts: with more votes for it than against
 */
public record GroupDecision(
        UUID id,
        UUID group,
        LocalDate date,
        GroupDecisionDraft.Kind kind,
        String text,
        int entitled,
        int quorumPercent,
        int present,
        int votesFor,
        int votesAgainst,
        int abstained,
        boolean quorate,
        boolean carried,
        @Nullable String minutes,
        Instant recordedAt) {}
