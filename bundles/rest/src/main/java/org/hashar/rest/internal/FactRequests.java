package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.registry.DatedFacts;
import org.jspecify.annotations.Nullable;

/** What the resources of dated facts have in common. */
final class FactRequests {
    private FactRequests() {}

    /** What is known of a subject, which the address names with a word. */
    static Response list(
            DatedFacts<?, ?> facts,
            Actor actor,
            HttpHeaders headers,
            String word,
            String subject,
            @Nullable String asOf,
            @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id(word, subject);
        LocalDate day = in.optionalDate("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(facts.of(actor, of, day, known), null));
    }

    /** Takes a fact back. */
    static Response withdraw(
            DatedFacts<?, ?> facts, Actor actor, String word, String subject, String id, Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        in.id(word, subject);
        UUID taken = in.id("id", id);
        in.check();
        facts.withdraw(actor, taken, withdrawal.reason());
        return Response.noContent().build();
    }
}
