package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.fund.internal.capital.LineNo;

/** That somebody begins or ends to take part in an enterprise. Never changes. */
@Entity
@Table(name = "fund_entitlement")
@IdClass(LineNo.class)
public class EntitlementEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterprise;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "change", updatable = false)
    private EntitlementDraft.Change change;

    @Column(name = "on_date", updatable = false)
    private LocalDate date;

    protected EntitlementEntity() {}

    EntitlementEntity(
            UUID document, int line, UUID enterprise, UUID person, EntitlementDraft.Change change, LocalDate date) {
        this.document = document;
        this.line = line;
        this.enterprise = enterprise;
        this.person = person;
        this.change = change;
        this.date = date;
    }

    UUID document() {
        return document;
    }

    UUID person() {
        return person;
    }

    EntitlementDraft.Change change() {
        return change;
    }

    LocalDate date() {
        return date;
    }
}
