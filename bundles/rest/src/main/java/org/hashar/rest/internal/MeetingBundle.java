package org.hashar.rest.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingService;
import org.jspecify.annotations.Nullable;

/**
 * Records the meetings of one bundle, several at a time: the database makes several commits durable with one write of its log. Meetings of one group stay in
 * their order, because a later one may repay what an earlier one lent. For one thread that hands over lines.
 */
final class MeetingBundle implements AutoCloseable {
    private static final int WORKERS = 4;
    /** Lines that were read and are not recorded yet. */
    private static final int AHEAD = 200;

    private final MeetingService meetings;
    private final Actor actor;
    private final IfClosed ifClosed;
    private final Locale locale;
    private final List<ExecutorService> workers =
            Stream.generate(Executors::newSingleThreadExecutor).limit(WORKERS).toList();
    private final Semaphore room = new Semaphore(AHEAD);
    private final List<Future<Outcome>> outcomes = new ArrayList<>();
    private int lines;

    /** What became of one line: created, there already, or refused with the reason. */
    private record Outcome(boolean created, Bodies.@Nullable RefusedLine refused) {}

    MeetingBundle(MeetingService meetings, Actor actor, IfClosed ifClosed, Locale locale) {
        this.meetings = meetings;
        this.actor = actor;
        this.ifClosed = ifClosed;
        this.locale = locale;
    }

    /** Takes the next line; waits while many are still to be recorded. Empty lines only count. */
    void line(byte[] json) {
        int number = ++lines;
        if (new String(json, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        room.acquireUninterruptibly();
        MeetingDraft draft;
        try {
            draft = Json.read(new ByteArrayInputStream(json), MeetingDraft.class, Map.of());
        } catch (ProblemException e) {
            room.release();
            outcomes.add(CompletableFuture.completedFuture(refused(number, null, e.problem())));
            return;
        }
        ExecutorService worker = workers.get(Math.floorMod(draft.group().hashCode(), WORKERS));
        outcomes.add(worker.submit(() -> {
            try {
                return new Outcome(meetings.record(actor, draft, ifClosed).created(), null);
            } catch (ProblemException e) {
                return refused(number, draft.id(), e.problem());
            } catch (RuntimeException e) {
                return refused(number, draft.id(), Problems.incident(e));
            } finally {
                room.release();
            }
        }));
    }

    private Outcome refused(int number, @Nullable UUID meeting, Problem problem) {
        return new Outcome(false, new Bodies.RefusedLine(number, meeting, Problems.body(problem, locale)));
    }

    /** Waits for the last; every meeting that is not named as refused is on the disk then. */
    Bodies.BundleResult end() {
        int created = 0;
        List<Bodies.RefusedLine> refused = new ArrayList<>();
        for (Future<Outcome> each : outcomes) {
            Outcome outcome = await(each);
            if (outcome.refused() != null) {
                refused.add(outcome.refused());
            } else if (outcome.created()) {
                created++;
            }
        }
        return new Bodies.BundleResult(created, outcomes.size() - created - refused.size(), refused);
    }

    private static Outcome await(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Problem.Type.UNAVAILABLE, "rest-closing").exception();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Lets what was handed over be recorded to its end. */
    @Override
    public void close() {
        workers.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService worker : workers) {
                worker.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
