package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.FederationMembership;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of a group's time in a group that unites groups. */
@Entity
@Table(name = "reg_federation")
public class FederationEntity extends KnownEntity {
    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "leave_reason")
    private @Nullable String leaveReason;

    protected FederationEntity() {}

    /** Entered with a draft that is right. */
    public FederationEntity(FederationDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        groupId = draft.group();
        parentId = draft.parent();
    }

    private FederationEntity(FederationEntity before, LocalDate to, @Nullable String reason, Instant now) {
        super(before, before.from(), to, now);
        groupId = before.groupId;
        parentId = before.parentId;
        leaveReason = reason;
    }

    /** The version after this one: it ends. */
    public FederationEntity ended(LocalDate to, @Nullable String reason, Instant now) {
        return new FederationEntity(this, to, reason, now);
    }

    public UUID groupId() {
        return groupId;
    }

    public UUID parentId() {
        return parentId;
    }

    /** Whether this, the first version, was entered with this content. */
    public boolean enteredWith(FederationDraft draft) {
        return groupId.equals(draft.group())
                && parentId.equals(draft.parent())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    public FederationMembership toRecord() {
        return new FederationMembership(id(), groupId, parentId, from(), Forever.told(to()), leaveReason, recordedAt());
    }
}
