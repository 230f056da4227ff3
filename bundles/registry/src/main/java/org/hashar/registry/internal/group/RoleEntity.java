package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** One version of a member's role. */
@Entity
@Table(name = "reg_role")
public class RoleEntity extends EpisodeEntity {
    private String kind;

    private @Nullable UUID election;

    protected RoleEntity() {}

    /**
     * Given with a draft that is right.
     *
     * @param holder under which of the person's ids the group has its member
     */
    public RoleEntity(RoleDraft draft, UUID holder, Instant now) {
        super(draft.id(), draft.group(), holder, draft.from(), Forever.kept(draft.to()), now);
        kind = draft.kind();
        election = draft.election();
    }

    private RoleEntity(RoleEntity before, LocalDate to, Instant now) {
        super(before, to, now);
        kind = before.kind;
        election = before.election;
    }

    /** The version after this one: it ends. */
    public RoleEntity ended(LocalDate to, Instant now) {
        return new RoleEntity(this, to, now);
    }

    public String kind() {
        return kind;
    }

    /**
     * Whether this, the first version, was given with this content.
     *
     * @param person all ids under which the draft's person is known now
     */
    public boolean givenWith(RoleDraft draft, Set<UUID> person) {
        return groupId().equals(draft.group())
                && person.contains(personId())
                && kind.equals(draft.kind())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()))
                && Objects.equals(election, draft.election());
    }

    public GroupRole toRecord() {
        return new GroupRole(id(), groupId(), personId(), kind, from(), Forever.told(to()), election, recordedAt());
    }
}
