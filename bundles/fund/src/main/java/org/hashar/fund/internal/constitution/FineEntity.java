package org.hashar.fund.internal.constitution;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.fund.internal.capital.LineNo;

/** The price of a breach in a constitution. Never changes. */
@Entity
@Table(name = "fund_constitution_fine")
@IdClass(LineNo.class)
public class FineEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "units", updatable = false)
    private long units;

    protected FineEntity() {}

    FineEntity(UUID document, int line, String code, long units) {
        this.document = document;
        this.line = line;
        this.code = code;
        this.units = units;
    }

    UUID document() {
        return document;
    }

    String code() {
        return code;
    }

    long units() {
        return units;
    }
}
