package org.hashar.fund.internal.stock;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.jspecify.annotations.Nullable;

/** A lot of one good. Never changes: what is left of it stands on its accounts. */
@Entity
@Table(name = "fund_batch")
public class BatchEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "item", updatable = false)
    private String item;

    @Column(name = "variety", updatable = false)
    private @Nullable String variety;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "expires_on", updatable = false)
    private @Nullable LocalDate expiresOn;

    @Column(name = "units", updatable = false)
    private long units;

    @Column(name = "cost", updatable = false)
    private long cost;

    @Column(name = "loan_id", updatable = false)
    private @Nullable UUID loan;

    protected BatchEntity() {}

    /**
     * A new batch.
     *
     * @param loan that it comes back on, null when it is bought or given
     */
    public BatchEntity(
            UUID id,
            UUID fund,
            UUID document,
            String item,
            @Nullable String variety,
            LocalDate receivedOn,
            @Nullable LocalDate expiresOn,
            long units,
            long cost,
            @Nullable UUID loan) {
        this.id = id;
        this.fund = fund;
        this.document = document;
        this.item = item;
        this.variety = variety == null || variety.isBlank() ? null : variety;
        this.receivedOn = receivedOn;
        this.expiresOn = expiresOn;
        this.units = units;
        this.cost = cost;
        this.loan = loan;
    }

    public UUID id() {
        return id;
    }

    public UUID fund() {
        return fund;
    }

    public UUID document() {
        return document;
    }

    public String item() {
        return item;
    }

    public @Nullable String variety() {
        return variety;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public long units() {
        return units;
    }

    /** The account of its goods. */
    public AccountRef stock() {
        return CapitalChart.stock(id, item);
    }

    /** The account of its cost. */
    public AccountRef value() {
        return CapitalChart.stockValue(id);
    }

    /** Whether it may not be handed out on a day any more. */
    public boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** With what is left of it. */
    public StockBatch toRecord(Asset good, Asset money, long onHand, long value) {
        return new StockBatch(
                id,
                fund,
                item,
                variety,
                receivedOn,
                expiresOn,
                loan,
                new Amount(units, good),
                new Amount(cost, money),
                new Amount(onHand, good),
                new Amount(value, money));
    }
}
