package org.hashar.fund.internal.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;

/** What needs a second person in a country from a day on. Never changes. */
@Entity
@Table(name = "fund_programme_four_eyes")
public class ProgrammeFourEyesEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "country", updatable = false)
    private String country;

    @Column(name = "rule_no", updatable = false)
    private int number;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "guarded", updatable = false)
    private String guarded;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "actor_id", updatable = false)
    private UUID actor;

    protected ProgrammeFourEyesEntity() {}

    /**
     * A rule.
     *
     * @param number 1 for the first of the country; tells which of two that begin on one day was recorded last
     */
    ProgrammeFourEyesEntity(ProgrammeFourEyesDraft draft, int number, Actor actor, Instant now) {
        this.id = draft.id();
        this.country = draft.country();
        this.number = number;
        this.from = draft.from();
        this.guarded = FourEyesEntity.write(draft.guarded());
        this.reason = draft.reason();
        this.recordedAt = now;
        this.recordedBy = actor.login();
        this.actor = actor.id();
    }

    /** Whether the same actor set the same before. */
    boolean isOf(Actor by, ProgrammeFourEyesDraft draft) {
        return actor.equals(by.id())
                && country.equals(draft.country())
                && from.equals(draft.from())
                && guarded().equals(draft.guarded())
                && reason.equals(draft.reason());
    }

    List<Guarded> guarded() {
        return FourEyesEntity.read(guarded);
    }

    ProgrammeFourEyes toRecord() {
        return new ProgrammeFourEyes(id, country, from, guarded(), reason, recordedAt, recordedBy);
    }
}
