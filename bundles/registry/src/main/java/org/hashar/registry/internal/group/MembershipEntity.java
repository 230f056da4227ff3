package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** One version of a membership. */
@Entity
@Table(name = "reg_membership")
public class MembershipEntity extends EpisodeEntity {
    @Column(name = "join_reason")
    private @Nullable String joinReason;

    @Column(name = "leave_reason")
    private @Nullable String leaveReason;

    protected MembershipEntity() {}

    /** Entered with a draft that is right. */
    public MembershipEntity(MembershipDraft draft, Instant now) {
        super(draft.id(), draft.group(), draft.person(), draft.from(), Forever.kept(draft.to()), now);
        joinReason = draft.joinReason();
    }

    private MembershipEntity(MembershipEntity before, LocalDate to, @Nullable String leaveReason, Instant now) {
        super(before, to, now);
        joinReason = before.joinReason;
        this.leaveReason = leaveReason;
    }

    /** The version after this one: it ends. */
    public MembershipEntity ended(LocalDate to, @Nullable String reason, Instant now) {
        return new MembershipEntity(this, to, reason, now);
    }

    /** Whether this, the first version, was entered with this content. */
    public boolean enteredWith(MembershipDraft draft) {
        return groupId().equals(draft.group())
                && personId().equals(draft.person())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()))
                && Objects.equals(joinReason, draft.joinReason());
    }

    public Membership toRecord() {
        return new Membership(
                id(), groupId(), personId(), from(), Forever.told(to()), joinReason, leaveReason, recordedAt());
    }
}
