package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.money.Asset;

/**
 * An instalment as it was agreed, with all that is due by then, interest too. It tells nothing that the terms do not; it is there so that the
 * database can find what is late among any number of loans. Never changes.
 */
@Entity
@Table(name = "fund_instalment")
@IdClass(InstalmentKey.class)
public class InstalmentEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Id
    @Column(name = "instalment_no", updatable = false)
    private int number;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "due_by_then", updatable = false)
    private long dueByThen;

    protected InstalmentEntity() {}

    private InstalmentEntity(UUID document, UUID loan, int number, LocalDate dueOn, long dueByThen) {
        this.document = document;
        this.loan = loan;
        this.number = number;
        this.dueOn = dueOn;
        this.dueByThen = dueByThen;
    }

    /** The instalments of a loan, in their order. */
    public static List<InstalmentEntity> of(
            UUID document, UUID loan, LoanVersion version, long principal, Asset asset) {
        Terms terms = version.terms(asset).of(principal);
        List<InstalmentEntity> found = new ArrayList<>();
        long due = 0;
        for (Schedules.Line line : Schedules.of(terms)) {
            due = Math.addExact(due, Math.addExact(line.principal(), line.interest()));
            LocalDate dueOn = terms.dates().get(found.size());
            found.add(new InstalmentEntity(document, loan, found.size() + 1, dueOn, due));
        }
        return found;
    }
}
