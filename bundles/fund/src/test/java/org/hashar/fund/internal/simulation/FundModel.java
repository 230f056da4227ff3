package org.hashar.fund.internal.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.fund.internal.RandomHistory.Client;
import org.hashar.fund.internal.simulation.Books.Posting;

/**
 * What the simulation knows of a community fund: which documents stand, and its books. What keeps every account above zero at the end of every day
 * the service must take, and nothing else.
 */
final class FundModel {
    final Books books = new Books();
    final List<Doc> standing = new ArrayList<>();
    LocalDate closedUntil;
    private final Client client;
    private int taken;

    /** Something that stands: what it moves, and what it is about. */
    record Doc(UUID id, LocalDate date, Moves moves, UUID subject) {}

    FundModel(Client client, LocalDate closedUntil) {
        this.client = client;
        this.closedUntil = closedUntil;
    }

    /** How many calls the service took. */
    int taken() {
        return taken;
    }

    boolean stands(UUID id) {
        return standing.stream().anyMatch(doc -> doc.id().equals(id));
    }

    /** Whether nothing that stands is about something. */
    boolean isFree(UUID subject) {
        return standing.stream().noneMatch(doc -> doc.subject().equals(subject));
    }

    private boolean isOpen(LocalDate day) {
        return day.isAfter(closedUntil);
    }

    /** Sends what is always taken. */
    void send(Runnable call) {
        client.send(call);
    }

    /**
     * Sends a document; true when it was taken.
     *
     * @param mayBe whether it is allowed but for what the books say
     */
    boolean record(Doc doc, boolean mayBe, Runnable call) {
        Posting posting = new Posting(doc.date(), doc.moves());
        boolean done = sends(mayBe && isOpen(doc.date()) && holds(posting), call);
        if (done) {
            standing.add(doc);
            books.post(Instant.EPOCH, List.of(posting));
        }
        return done;
    }

    /** Takes a document back: what was done on a closed day on the first open one (R8). */
    void takeBack(Doc old, Runnable call) {
        LocalDate day = isOpen(old.date()) ? old.date() : closedUntil.plusDays(1);
        Posting back = new Posting(day, old.moves().opposite());
        if (sends(isFree(old.id()) && holds(back), call)) {
            books.post(Instant.EPOCH, List.of(back));
            standing.remove(old);
        }
    }

    private boolean holds(Posting posting) {
        return books.broken(List.of(posting)).isEmpty();
    }

    /** The service takes it or refuses it, as the books say. */
    boolean sends(boolean allowed, Runnable call) {
        try {
            client.send(call);
        } catch (ProblemException e) {
            if (allowed || e.problem().type().status() != Problem.Type.INVALID.status()) {
                throw new AssertionError("refused what the books allow: " + e.getMessage(), e);
            }
            return false;
        }
        if (!allowed) {
            throw new AssertionError("took what the books do not allow");
        }
        taken++;
        return true;
    }
}
