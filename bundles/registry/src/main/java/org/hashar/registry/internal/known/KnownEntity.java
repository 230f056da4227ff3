package org.hashar.registry.internal.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.hashar.store.Ids;

/**
 * One version of a fact that holds for a time (R1): what was known of it from {@code recordedAt} until {@code supersededAt}. A change closes
 * this version and adds the next one; a withdrawal only closes it.
 */
@MappedSuperclass
public abstract class KnownEntity {
    @Id
    @Column(name = "line_id")
    private UUID lineId;

    private UUID id;
    private int revision;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected KnownEntity() {}

    /** The first version. */
    protected KnownEntity(UUID id, LocalDate from, LocalDate to, Instant now) {
        lineId = Ids.next();
        this.id = id;
        revision = 1;
        validFrom = from;
        validTo = to;
        recordedAt = now;
        supersededAt = Forever.MOMENT;
    }

    /** The version after {@code before}, which it supersedes. */
    protected KnownEntity(KnownEntity before, LocalDate from, LocalDate to, Instant now) {
        this(before.id, from, to, before.supersede(now));
        revision = before.revision + 1;
    }

    /** Nothing is known of it any more; returns the moment from which that is so. A clock set back cannot turn time round. */
    public final Instant supersede(Instant now) {
        supersededAt = now.isBefore(recordedAt) ? recordedAt : now;
        return supersededAt;
    }

    /** Whether this is what is known now. */
    public final boolean current() {
        return supersededAt.equals(Forever.MOMENT);
    }

    public final UUID id() {
        return id;
    }

    public final LocalDate from() {
        return validFrom;
    }

    /** The first day it no longer holds, {@link Forever#DAY} while it does. */
    public final LocalDate to() {
        return validTo;
    }

    protected final Instant recordedAt() {
        return recordedAt;
    }

    /** Since when it is known otherwise, {@link Forever#MOMENT} while it is known so. */
    protected final Instant supersededAt() {
        return supersededAt;
    }

    /** Whether it ended on the same day as another, and was known to do so from the same moment. */
    public final boolean endedWith(KnownEntity other) {
        return validTo.equals(other.validTo) && recordedAt.equals(other.recordedAt);
    }

    /** Whether it holds on a day of {@code [from, to)}. */
    public final boolean meets(LocalDate from, LocalDate to) {
        return validFrom.isBefore(to) && from.isBefore(validTo);
    }

    /** Whether it holds on every day of {@code [from, to)}. */
    public final boolean covers(LocalDate from, LocalDate to) {
        return !from.isBefore(validFrom) && !to.isAfter(validTo);
    }
}
