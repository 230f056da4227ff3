package org.hashar.fund.internal.season;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Quantities;

/** Goods of a loan: how much of a batch, what the group owes for them, and what they cost the fund. Never changes. */
@Entity
@Table(name = "fund_hand_over")
public class HandOverEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "batch_id", updatable = false)
    private UUID batch;

    @Column(name = "item", updatable = false)
    private String item;

    @Column(name = "units", updatable = false)
    private long units;

    @Column(name = "agreed", updatable = false)
    private long agreed;

    @Column(name = "cost", updatable = false)
    private long cost;

    protected HandOverEntity() {}

    HandOverEntity(UUID loan, int line, BatchEntity batch, long units, long agreed, long cost) {
        this.id = idOf(loan, batch.id());
        this.loan = loan;
        this.line = line;
        this.batch = batch.id();
        this.item = batch.item();
        this.units = units;
        this.agreed = agreed;
        this.cost = cost;
    }

    /** A loan takes from a batch once, so the two make the id. */
    static UUID idOf(UUID loan, UUID batch) {
        String name = "hashar:hand-over:" + loan + ':' + batch;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return id;
    }

    UUID loan() {
        return loan;
    }

    UUID batch() {
        return batch;
    }

    String item() {
        return item;
    }

    long units() {
        return units;
    }

    long agreed() {
        return agreed;
    }

    long cost() {
        return cost;
    }

    /** The account of what is with the borrower of it. */
    AccountRef withBorrower() {
        return CapitalChart.withBorrower(id, item);
    }

    /** The part of a value that goes with returned goods, so that the parts of all returns make up the whole. */
    long part(long value, long returnedBefore, long returning) {
        return Quantities.share(value, returnedBefore + returning, units)
                - Quantities.share(value, returnedBefore, units);
    }
}
