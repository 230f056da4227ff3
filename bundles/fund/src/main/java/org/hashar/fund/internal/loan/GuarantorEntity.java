package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Who answers for a loan, from a day on, also after leaving the group (R9). Never changes. */
@Entity
@Table(name = "fund_loan_guarantor")
@IdClass(GuarantorKey.class)
public class GuarantorEntity {
    @Id
    @Column(name = "meeting_id", updatable = false)
    private UUID meeting;

    @Id
    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Id
    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    protected GuarantorEntity() {}

    /** A guarantor from the day on which the meeting hands the loan out. */
    public GuarantorEntity(UUID meeting, UUID loan, UUID person, LocalDate from) {
        this.meeting = meeting;
        this.loan = loan;
        this.person = person;
        this.from = from;
    }

    public UUID meeting() {
        return meeting;
    }

    public UUID loan() {
        return loan;
    }

    public UUID person() {
        return person;
    }

    LocalDate from() {
        return from;
    }
}
