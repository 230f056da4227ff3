package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.jspecify.annotations.Nullable;

/** One line of a group's status history; read also by the figures, in SQL. */
@Entity
@Table(name = "reg_group_status")
public class GroupStatusEntity {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    @Column
    @Enumerated(EnumType.STRING)
    private GroupStatus status;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private @Nullable String reason;

    protected GroupStatusEntity() {}

    public GroupStatusEntity(
            UUID id,
            UUID groupId,
            GroupStatus status,
            LocalDate validFrom,
            @Nullable String reason,
            Instant recordedAt) {
        this.id = id;
        this.groupId = groupId;
        this.status = status;
        this.validFrom = validFrom;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    public GroupStatusPeriod toRecord() {
        return new GroupStatusPeriod(status, validFrom, reason, recordedAt);
    }
}
