package org.hashar.registry.internal.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.jspecify.annotations.Nullable;

/** A fact about remittances. Never changes. */
@Entity
@Table(name = "reg_remittance")
public class RemittanceEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private RemittanceDraft.Kind kind;

    @Column(name = "units", updatable = false)
    private @Nullable Long units;

    @Column(name = "asset", updatable = false)
    private @Nullable String asset;

    @Column(name = "scale", updatable = false)
    private @Nullable Integer scale;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "until_date", updatable = false)
    private @Nullable LocalDate until;

    @Column(name = "used_for", updatable = false)
    private @Nullable String use;

    @Enumerated(EnumType.STRING)
    @Column(name = "ceased_reason", updatable = false)
    private RemittanceDraft.@Nullable Reason reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected RemittanceEntity() {}

    RemittanceEntity(RemittanceDraft draft, @Nullable Amount amount, Instant recordedAt, String recordedBy) {
        this.id = draft.id();
        this.person = draft.person();
        this.kind = draft.kind();
        this.units = amount == null ? null : (Long) amount.units();
        this.asset = amount == null ? null : amount.asset().code();
        this.scale = amount == null ? null : (Integer) amount.asset().scale();
        this.from = draft.from();
        this.until = draft.until();
        this.use = draft.use();
        this.reason = draft.reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    RemittanceDraft document() {
        return new RemittanceDraft(id, person, kind, money(), from, until, use, reason);
    }

    private @Nullable Money money() {
        return units == null || asset == null || scale == null
                ? null
                : Money.of(new Amount(units, new Asset(asset, scale)));
    }

    public Remittance toRecord(Remittance.@Nullable Withdrawal withdrawal) {
        return new Remittance(document(), recordedAt, recordedBy, withdrawal);
    }
}
