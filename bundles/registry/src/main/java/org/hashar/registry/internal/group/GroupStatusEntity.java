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
import org.hashar.registry.internal.known.Forever;
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

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

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
        supersededAt = Forever.MOMENT;
    }

    /** It was a mistake. A clock set back cannot turn time round. */
    public void withdraw(String why, Instant now) {
        supersededAt = now.isBefore(recordedAt) ? recordedAt : now;
        withdrawnReason = why;
    }

    public GroupStatus status() {
        return status;
    }

    public LocalDate from() {
        return validFrom;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public GroupStatusPeriod toRecord() {
        return new GroupStatusPeriod(
                status,
                validFrom,
                reason,
                recordedAt,
                supersededAt.equals(Forever.MOMENT) ? null : supersededAt,
                withdrawnReason);
    }
}
