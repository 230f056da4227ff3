package org.hashar.fund.internal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleDraft;
import org.jspecify.annotations.Nullable;

/** A cycle as it was begun. Never changes: later ends and the closing are documents of their own. */
@Entity
@Table(name = "fund_cycle")
public class CycleEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected CycleEntity() {}

    CycleEntity(UUID fund, CycleDraft draft, Instant recordedAt) {
        this.id = draft.id();
        this.fund = fund;
        this.group = draft.group();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.reason = draft.reason() == null || draft.reason().isBlank() ? null : draft.reason();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID fund() {
        return fund;
    }

    UUID group() {
        return group;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /**
     * The cycle with what stands of its later documents.
     *
     * @param number its place among the cycles of the group
     */
    Cycle toRecord(int number, List<CycleEndEntity> ends) {
        LocalDate end = endsOn;
        CycleEndEntity closing = null;
        for (CycleEndEntity each : ends) {
            if (each.closes()) {
                closing = each;
            } else if (each.endsOn().isAfter(end)) {
                end = each.endsOn();
            }
        }
        return new Cycle(
                id,
                group,
                number,
                startsOn,
                end,
                endsOn,
                reason,
                closing == null ? null : closing.endsOn(),
                closing == null ? null : closing.shareOut(),
                recordedAt);
    }
}
