package org.hashar.fund.internal.cycle;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.fund.internal.capital.LineNo;
import org.jspecify.annotations.Nullable;

/** A loan that was owed when its group was registered; what is left of it is told by its account. Never changes. */
@Entity
@Table(name = "fund_opening_loan")
@IdClass(LineNo.class)
public class OpeningLoanEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "purpose", updatable = false)
    private @Nullable String purpose;

    protected OpeningLoanEntity() {}

    OpeningLoanEntity(UUID document, int line, UUID fund, OpeningDraft.OpenLoan loan) {
        this.document = document;
        this.line = line;
        this.id = loan.id();
        this.fund = fund;
        this.person = loan.person();
        this.issuedOn = loan.issuedOn();
        this.dueOn = loan.dueOn();
        this.purpose = loan.purpose();
    }
}
