package org.hashar.fund.internal.external;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.ExternalLoan;
import org.jspecify.annotations.Nullable;

/** How a loan from somebody else ended. Never changes. */
@Entity
@Table(name = "fund_external_loan_end")
public class ExternalLoanEndEntity {
    @Id
    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Enumerated(EnumType.STRING)
    @Column(name = "how", updatable = false)
    private ExternalLoan.How how;

    @Column(name = "ended_on", updatable = false)
    private LocalDate endedOn;

    @Column(name = "note", updatable = false)
    private @Nullable String note;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected ExternalLoanEndEntity() {}

    ExternalLoanEndEntity(UUID loan, ExternalLoan.EndDraft draft, Instant recordedAt, String recordedBy) {
        this.loan = loan;
        this.how = draft.how();
        this.endedOn = draft.on();
        this.note = draft.note();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID loan() {
        return loan;
    }

    boolean recordedWith(ExternalLoan.EndDraft draft) {
        return how == draft.how() && endedOn.equals(draft.on()) && Objects.equals(note, draft.note());
    }

    ExternalLoan.End toRecord() {
        return new ExternalLoan.End(how, endedOn, note, recordedAt, recordedBy);
    }
}
