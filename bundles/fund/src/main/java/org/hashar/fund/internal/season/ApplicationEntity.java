package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.SeasonApplicationDraft;

/** What a group asks for in a season. Never changes. */
@Entity
@Table(name = "fund_application")
public class ApplicationEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "season_id", updatable = false)
    private UUID season;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "applied_on", updatable = false)
    private LocalDate appliedOn;

    @Column(name = "money", updatable = false)
    private long money;

    protected ApplicationEntity() {}

    ApplicationEntity(SeasonApplicationDraft draft, long money) {
        this.id = draft.id();
        this.season = draft.season();
        this.group = draft.group();
        this.appliedOn = draft.date();
        this.money = money;
    }

    UUID id() {
        return id;
    }

    UUID season() {
        return season;
    }

    UUID group() {
        return group;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    /** Smallest units; zero for none. */
    long money() {
        return money;
    }
}
