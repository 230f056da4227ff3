package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.hashar.registry.internal.known.KnownEntity;

/** One version of an episode of a person in a group. */
@MappedSuperclass
public abstract class EpisodeEntity extends KnownEntity {
    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "person_id")
    private UUID personId;

    protected EpisodeEntity() {}

    /** The first version. */
    protected EpisodeEntity(UUID id, UUID groupId, UUID personId, LocalDate from, LocalDate to, Instant now) {
        super(id, from, to, now);
        this.groupId = groupId;
        this.personId = personId;
    }

    /** The version after {@code before}, which it supersedes. */
    protected EpisodeEntity(EpisodeEntity before, LocalDate to, Instant now) {
        super(before, before.from(), to, now);
        groupId = before.groupId;
        personId = before.personId;
    }

    public final UUID groupId() {
        return groupId;
    }

    public final UUID personId() {
        return personId;
    }
}
