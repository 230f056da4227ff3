package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.Release.State;
import org.hashar.store.Ids;

/** How a release stands for one person. */
@Entity
@Table(name = "reg_release_person")
public class ReleasePersonEntity {
    @Id
    private UUID id;

    @Column(name = "release_id")
    private UUID releaseId;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private int seq;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate since;

    protected ReleasePersonEntity() {}

    /** The {@code seq}th of a release. */
    public ReleasePersonEntity(UUID releaseId, int seq, UUID personId, State state, LocalDate since) {
        id = Ids.next();
        this.releaseId = releaseId;
        this.seq = seq;
        this.personId = personId;
        this.state = state;
        this.since = since;
    }

    /** Ends it when it is under way; returns whether it was. Nothing ends before it began. */
    public boolean end(State how, LocalDate on) {
        if (state != State.OPEN) {
            return false;
        }
        state = how;
        since = on.isBefore(since) ? since : on;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID releaseId() {
        return releaseId;
    }

    public Release.Released toRecord() {
        return new Release.Released(personId, state, since);
    }
}
