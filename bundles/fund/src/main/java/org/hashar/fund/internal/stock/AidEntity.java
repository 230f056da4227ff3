package org.hashar.fund.internal.stock;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Which group received goods as aid. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_aid")
public class AidEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    protected AidEntity() {}

    AidEntity(UUID document, UUID group) {
        this.document = document;
        this.group = group;
    }

    public UUID group() {
        return group;
    }
}
