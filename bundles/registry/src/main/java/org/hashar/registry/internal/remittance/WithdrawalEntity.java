package org.hashar.registry.internal.remittance;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Remittance;

/** That a fact about remittances was taken back. Never changes. */
@Entity
@Table(name = "reg_remittance_withdrawal")
public class WithdrawalEntity {
    @Id
    @Column(name = "remittance_id", updatable = false)
    private UUID remittance;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "withdrawn_at", updatable = false)
    private Instant at;

    @Column(name = "withdrawn_by", updatable = false)
    private String by;

    protected WithdrawalEntity() {}

    WithdrawalEntity(UUID remittance, String reason, Instant at, String by) {
        this.remittance = remittance;
        this.reason = reason;
        this.at = at;
        this.by = by;
    }

    Instant at() {
        return at;
    }

    public Remittance.Withdrawal toRecord() {
        return new Remittance.Withdrawal(reason, at, by);
    }
}
