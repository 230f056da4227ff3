package org.hashar.registry.internal.family;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatus.Early;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MaritalStatusDraft.Marriage;
import org.hashar.api.registry.MaritalStatusDraft.State;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of whether a person is married. */
@Entity
@Table(name = "reg_marital_status")
public class MaritalStatusEntity extends KnownEntity {
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Marriage marriage;

    protected MaritalStatusEntity() {}

    /** Recorded with a draft that is right. */
    MaritalStatusEntity(MaritalStatusDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    /** The version after another. */
    MaritalStatusEntity(MaritalStatusEntity before, MaritalStatusDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private void take(MaritalStatusDraft draft) {
        personId = draft.person();
        state = draft.state();
        marriage = draft.marriage();
    }

    public UUID personId() {
        return personId;
    }

    boolean single() {
        return state == State.SINGLE;
    }

    boolean married() {
        return state == State.MARRIED;
    }

    boolean same(MaritalStatusDraft draft) {
        return personId.equals(draft.person())
                && state == draft.state()
                && marriage == draft.marriage()
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    /**
     * @param sensitive whether it is told how the marriage was made
     * @param early null when it is not told
     */
    MaritalStatus toRecord(boolean sensitive, @Nullable Early early) {
        return new MaritalStatus(
                id(), personId, state, sensitive ? marriage : null, early, from(), Forever.told(to()), recordedAt());
    }
}
