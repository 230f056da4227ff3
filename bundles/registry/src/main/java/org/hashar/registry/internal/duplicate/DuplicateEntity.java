package org.hashar.registry.internal.duplicate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.Person;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Two persons who may be one, the lower id first. */
@Entity
@Table(name = "reg_duplicate")
public class DuplicateEntity {
    @Id
    private UUID id;

    @Column
    private String country;

    @Column
    private UUID one;

    @Column
    private UUID other;

    private int score;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    /** Of the dismissal that a merge took back, so that it holds again when the merge is undone. */
    @Column(name = "dismissed_at")
    private @Nullable Instant dismissedAt;

    @Column(name = "dismissed_reason")
    private @Nullable String dismissedReason;

    protected DuplicateEntity() {}

    /** An open proposal. */
    public DuplicateEntity(String country, UUID one, UUID other, Collection<Reason> reasons, Instant now) {
        id = Ids.next();
        this.country = country;
        this.one = one;
        this.other = other;
        judge(reasons);
        state = State.OPEN;
        foundAt = now;
    }

    /** What speaks for it by now. */
    public final void judge(Collection<Reason> by) {
        score = Likeness.score(by);
        reasons = by.stream().map(Reason::name).collect(Collectors.joining(" "));
    }

    /** The two are two. */
    public void dismiss(String why, Instant now) {
        decide(State.DISMISSED, why, now);
    }

    /** The two are one. */
    public void merge(String why, Instant now) {
        if (state == State.DISMISSED) {
            dismissedAt = decidedAt;
            dismissedReason = reason;
        }
        decide(State.MERGED, why, now);
    }

    /** The merge is undone: it is as before, dismissed or open. */
    public void separate() {
        decide(dismissedAt == null ? State.OPEN : State.DISMISSED, dismissedReason, dismissedAt);
        dismissedAt = null;
        dismissedReason = null;
    }

    private void decide(State decided, @Nullable String why, @Nullable Instant when) {
        state = decided;
        reason = why;
        decidedAt = when;
    }

    public UUID id() {
        return id;
    }

    public UUID one() {
        return one;
    }

    public UUID other() {
        return other;
    }

    Pair pair() {
        return new Pair(one, other);
    }

    public int score() {
        return score;
    }

    public State state() {
        return state;
    }

    public DuplicatePair toRecord(Person one, Person other) {
        List<Reason> why =
                Arrays.stream(reasons.split(" ", -1)).map(Reason::valueOf).toList();
        return new DuplicatePair(id, one, other, score, why, state, foundAt, decidedAt, reason);
    }
}
