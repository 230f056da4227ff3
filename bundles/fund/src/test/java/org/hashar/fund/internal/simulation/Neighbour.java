package org.hashar.fund.internal.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.fund.internal.simulation.Books.Posting;

/** Another group of the village, to which members move: what they are paid arrives there as their savings. */
final class Neighbour {
    final UUID group;
    final Books books = new Books();
    private final Map<UUID, Arrival> arrivals = new LinkedHashMap<>();

    /**
     * Somebody who came.
     *
     * @param id of the document, and of the membership
     */
    record Arrival(UUID id, UUID leaving, Posting posting) {}

    Neighbour(UUID group) {
        this.group = group;
    }

    /** Those that stand. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals.values());
    }

    /** Whether somebody arrived who left by a paper. */
    boolean holds(UUID leaving) {
        return arrivals.containsKey(leaving);
    }

    void arrives(Instant now, LeavingDraft draft, UUID membership, long paid) {
        Moves moves = new Moves().move(Moves.CASH, Moves.savings(draft.person()), paid);
        Arrival arrival = new Arrival(membership, draft.id(), new Posting(draft.date(), moves));
        arrivals.put(draft.id(), arrival);
        books.post(now, List.of(arrival.posting()));
    }

    void takesBack(Instant now, Arrival arrival) {
        Posting posting = arrival.posting();
        arrivals.remove(arrival.leaving());
        books.post(now, List.of(new Posting(posting.day(), posting.moves().opposite())));
    }
}
