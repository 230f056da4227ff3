package org.hashar.fund.internal.cycle;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A later last day of a cycle, or its closing. Never changes. */
@Entity
@Table(name = "fund_cycle_end")
public class CycleEndEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "cycle_id", updatable = false)
    private UUID cycle;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "closes", updatable = false)
    private boolean closes;

    @Column(name = "share_out_id", updatable = false)
    private @Nullable UUID shareOut;

    protected CycleEndEntity() {}

    CycleEndEntity(UUID document, UUID cycle, LocalDate endsOn, boolean closes, @Nullable UUID shareOut) {
        this.document = document;
        this.cycle = cycle;
        this.endsOn = endsOn;
        this.closes = closes;
        this.shareOut = shareOut;
    }

    UUID document() {
        return document;
    }

    UUID cycle() {
        return cycle;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean closes() {
        return closes;
    }

    @Nullable
    UUID shareOut() {
        return shareOut;
    }
}
