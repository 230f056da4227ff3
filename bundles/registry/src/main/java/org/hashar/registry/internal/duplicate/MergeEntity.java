package org.hashar.registry.internal.duplicate;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** A merge of two persons, and whether it was undone. */
@Entity
@Table(name = "reg_person_merge")
public class MergeEntity {
    @Id
    private UUID id;

    private UUID survivor;
    private UUID merged;
    private String reason;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_reason")
    private @Nullable String undoneReason;

    protected MergeEntity() {}

    /** Holds from now on. */
    public MergeEntity(PersonMergeDraft draft, Instant now) {
        id = draft.id();
        survivor = draft.survivor();
        merged = draft.merged();
        reason = draft.reason();
        mergedAt = now;
        undoneAt = Forever.MOMENT;
    }

    /** Holds no longer. */
    public void undo(String why, Instant now) {
        undoneAt = now;
        undoneReason = why;
    }

    public boolean holds() {
        return undoneAt.equals(Forever.MOMENT);
    }

    public UUID survivor() {
        return survivor;
    }

    public UUID merged() {
        return merged;
    }

    /** Whether it was made with this content. */
    public boolean same(PersonMergeDraft draft) {
        return survivor.equals(draft.survivor()) && merged.equals(draft.merged()) && reason.equals(draft.reason());
    }

    public PersonMerge toRecord() {
        return new PersonMerge(id, survivor, merged, reason, mergedAt, holds() ? null : undoneAt, undoneReason);
    }
}
