package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonDraft;
import org.jspecify.annotations.Nullable;

/** A season as it was opened. Never changes: a later due day and the closing are documents of their own. */
@Entity
@Table(name = "fund_season")
public class SeasonEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "opens_on", updatable = false)
    private LocalDate opensOn;

    @Column(name = "issue_from", updatable = false)
    private LocalDate issueFrom;

    @Column(name = "harvest_on", updatable = false)
    private LocalDate harvestOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected SeasonEntity() {}

    SeasonEntity(SeasonDraft draft, Instant recordedAt) {
        this.id = draft.id();
        this.fund = draft.fund();
        this.name = draft.name();
        this.opensOn = draft.opensOn();
        this.issueFrom = draft.issueFrom();
        this.harvestOn = draft.harvestOn();
        this.dueOn = draft.dueOn();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID fund() {
        return fund;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate issueFrom() {
        return issueFrom;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Season toRecord(int ordinal, LocalDate due, @Nullable LocalDate closedOn) {
        return new Season(id, fund, name, ordinal, opensOn, issueFrom, harvestOn, due, dueOn, closedOn, recordedAt);
    }
}
