package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.ExemptionDraft;

/** A time in which a member owes no contributions. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_exemption")
public class ExemptionEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "to_date", updatable = false)
    private LocalDate to;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected ExemptionEntity() {}

    ExemptionEntity(UUID fund, ExemptionDraft draft, Instant recordedAt) {
        this.id = draft.id();
        this.fund = fund;
        this.group = draft.group();
        this.person = draft.person();
        this.from = draft.from();
        this.to = draft.to();
        this.reason = draft.reason();
        this.recordedAt = recordedAt;
    }

    Exemption toRecord() {
        return new Exemption(id, group, person, from, to, reason, recordedAt);
    }
}
