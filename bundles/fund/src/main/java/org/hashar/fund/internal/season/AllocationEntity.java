package org.hashar.fund.internal.season;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That capacity was given to an application, all that it asks for. Never changes. */
@Entity
@Table(name = "fund_allocation")
@IdClass(AllocationKey.class)
public class AllocationEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "application_id", updatable = false)
    private UUID application;

    @Column(name = "exempted", updatable = false)
    private boolean exempted;

    protected AllocationEntity() {}

    AllocationEntity(UUID document, UUID application, boolean exempted) {
        this.document = document;
        this.application = application;
        this.exempted = exempted;
    }

    UUID application() {
        return application;
    }

    /** Whether a decision let it through in spite of late repayment. */
    boolean exempted() {
        return exempted;
    }
}
