package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRevision;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** One version of what a group is called and where it is for a time; read also by the figures, in SQL. */
@Entity
@Table(name = "reg_group_line")
public class GroupLineEntity extends KnownEntity {
    @Column(name = "group_id")
    private UUID groupId;

    private String country;
    private String name;
    private @Nullable String motto;
    private String territory;
    private @Nullable String reason;

    protected GroupLineEntity() {}

    /** What a group is formed with, by a draft that is canonical and right. */
    public GroupLineEntity(GroupDraft draft, Instant now) {
        super(draft.id(), draft.formedOn(), Forever.DAY, now);
        groupId = draft.id();
        country = draft.country();
        name = draft.name();
        motto = draft.motto();
        territory = draft.territory();
    }

    /** What holds from a day on, by a revision that is canonical and right. */
    public GroupLineEntity(String country, GroupRevision revision, LocalDate from, Instant now) {
        super(Ids.next(), from, Forever.DAY, now);
        groupId = revision.group();
        this.country = country;
        name = revision.name();
        motto = revision.motto();
        territory = revision.territory();
        reason = revision.reason();
    }

    private GroupLineEntity(GroupLineEntity before, LocalDate from, LocalDate to, Instant now) {
        super(before, from, to, now);
        groupId = before.groupId;
        country = before.country;
        name = before.name;
        motto = before.motto;
        territory = before.territory;
        reason = before.reason;
    }

    /** The version after this one: it holds on other days. */
    public GroupLineEntity held(LocalDate from, LocalDate to, Instant now) {
        return new GroupLineEntity(this, from, to, now);
    }

    /** Whether it says the same. */
    public boolean says(GroupRevision revision) {
        return name.equals(revision.name())
                && Objects.equals(motto, revision.motto())
                && territory.equals(revision.territory());
    }

    public GroupDescription toRecord() {
        Instant superseded = supersededAt();
        return new GroupDescription(
                name,
                motto,
                territory,
                from(),
                Forever.told(to()),
                reason,
                recordedAt(),
                superseded.equals(Forever.MOMENT) ? null : superseded);
    }
}
