package org.hashar.registry.internal.family;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;

/** One version of what migration made of a household. */
@Entity
@Table(name = "reg_family_status")
public class FamilyStatusEntity extends KnownEntity {
    @Column(name = "household_id")
    private UUID householdId;

    @Enumerated(EnumType.STRING)
    private State state;

    protected FamilyStatusEntity() {}

    /** Recorded with a draft that is right. */
    FamilyStatusEntity(FamilyStatusDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    /** The version after another. */
    FamilyStatusEntity(FamilyStatusEntity before, FamilyStatusDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private void take(FamilyStatusDraft draft) {
        householdId = draft.household();
        state = draft.state();
    }

    public UUID householdId() {
        return householdId;
    }

    boolean same(FamilyStatusDraft draft) {
        return householdId.equals(draft.household())
                && state == draft.state()
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    public FamilyStatus toRecord() {
        return new FamilyStatus(id(), householdId, state, from(), Forever.told(to()), recordedAt());
    }
}
