package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A due day that a document set for a season or a loan. Never changes. */
@Entity
@Table(name = "fund_due")
public class DueEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    protected DueEntity() {}

    DueEntity(UUID document, UUID subject, LocalDate dueOn) {
        this.document = document;
        this.subject = subject;
        this.dueOn = dueOn;
    }
}
