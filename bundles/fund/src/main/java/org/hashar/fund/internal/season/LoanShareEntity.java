package org.hashar.fund.internal.season;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.AccountRef;

/** A member's part of a group's loan. Never changes: what is left of it stands on its account. */
@Entity
@Table(name = "fund_loan_share")
public class LoanShareEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "units", updatable = false)
    private long units;

    protected LoanShareEntity() {}

    LoanShareEntity(UUID loan, int line, UUID person, long units) {
        String name = "hashar:loan-share:" + loan + ':' + person;
        this.id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        this.loan = loan;
        this.line = line;
        this.person = person;
        this.units = units;
    }

    UUID id() {
        return id;
    }

    UUID loan() {
        return loan;
    }

    UUID person() {
        return person;
    }

    long units() {
        return units;
    }

    /** The account of what the member owes. */
    AccountRef account() {
        return CapitalChart.share(id);
    }
}
