package org.hashar.fund.internal.season;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** How much of a good an application asks for. Never changes. */
@Entity
@Table(name = "fund_application_line")
@IdClass(ApplicationLineKey.class)
public class ApplicationLineEntity {
    @Id
    @Column(name = "application_id", updatable = false)
    private UUID application;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "item", updatable = false)
    private String item;

    @Column(name = "units", updatable = false)
    private long units;

    protected ApplicationLineEntity() {}

    ApplicationLineEntity(UUID application, int line, String item, long units) {
        this.application = application;
        this.line = line;
        this.item = item;
        this.units = units;
    }

    UUID application() {
        return application;
    }

    String item() {
        return item;
    }

    long units() {
        return units;
    }
}
