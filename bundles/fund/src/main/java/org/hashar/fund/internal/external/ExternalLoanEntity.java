package org.hashar.fund.internal.external;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/** A loan from somebody else. Never changes. */
@Entity
@Table(name = "fund_external_loan")
public class ExternalLoanEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "lender", updatable = false)
    private String lender;

    @Column(name = "units", updatable = false)
    private long units;

    @Column(name = "asset", updatable = false)
    private String asset;

    @Column(name = "scale", updatable = false)
    private int scale;

    @Column(name = "granted_on", updatable = false)
    private LocalDate grantedOn;

    @Column(name = "due_on", updatable = false)
    private @Nullable LocalDate dueOn;

    @Column(name = "purpose", updatable = false)
    private @Nullable String purpose;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected ExternalLoanEntity() {}

    ExternalLoanEntity(ExternalLoanDraft draft, Amount amount, Instant recordedAt, String recordedBy) {
        this.id = draft.id();
        this.group = draft.group();
        this.person = draft.person();
        this.lender = draft.lender();
        this.units = amount.units();
        this.asset = amount.asset().code();
        this.scale = amount.asset().scale();
        this.grantedOn = draft.grantedOn();
        this.dueOn = draft.dueOn();
        this.purpose = draft.purpose();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return group;
    }

    LocalDate grantedOn() {
        return grantedOn;
    }

    Amount amount() {
        return new Amount(units, new Asset(asset, scale));
    }

    /** Whether this is what the draft says. */
    boolean recordedWith(ExternalLoanDraft draft) {
        return group.equals(draft.group())
                && person.equals(draft.person())
                && lender.equals(draft.lender())
                && asset.equals(draft.amount().asset())
                && Amount.parse(draft.amount().amount(), amount().asset()).equals(java.util.Optional.of(amount()))
                && grantedOn.equals(draft.grantedOn())
                && Objects.equals(dueOn, draft.dueOn())
                && Objects.equals(purpose, draft.purpose());
    }

    ExternalLoan toRecord(@Nullable ExternalLoanEndEntity end) {
        return new ExternalLoan(
                id,
                group,
                person,
                lender,
                amount(),
                grantedOn,
                dueOn,
                purpose,
                recordedAt,
                recordedBy,
                end == null ? null : end.toRecord());
    }
}
