package org.hashar.fund.internal.exchange;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/** An exchange with both its amounts. Never changes. */
@Entity
@Table(name = "fund_exchange")
public class ExchangeEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", updatable = false)
    private CapitalSource source;

    @Column(name = "origin", updatable = false)
    private @Nullable String origin;

    @Column(name = "given", updatable = false)
    private long given;

    @Column(name = "given_asset", updatable = false)
    private String givenAsset;

    @Column(name = "given_scale", updatable = false)
    private int givenScale;

    @Column(name = "got", updatable = false)
    private long got;

    @Column(name = "got_asset", updatable = false)
    private String gotAsset;

    @Column(name = "got_scale", updatable = false)
    private int gotScale;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_by", updatable = false)
    private ExchangeDraft.By by;

    @Column(name = "rate_source", updatable = false)
    private @Nullable String rateSource;

    @Column(name = "rate", updatable = false)
    private String rate;

    @Column(name = "fee", updatable = false)
    private long fee;

    protected ExchangeEntity() {}

    ExchangeEntity(ExchangeDraft draft, Amount given, Amount got, String rate, long fee) {
        this.document = draft.id();
        this.fund = draft.fund();
        this.source = draft.source();
        this.origin = draft.origin();
        this.given = given.units();
        this.givenAsset = given.asset().code();
        this.givenScale = given.asset().scale();
        this.got = got.units();
        this.gotAsset = got.asset().code();
        this.gotScale = got.asset().scale();
        this.by = draft.rate().by();
        this.rateSource = draft.rate().source();
        this.rate = rate;
        this.fee = fee;
    }

    /** With the day of its document. */
    ForeignMoney.Exchange toRecord(LocalDate date, Asset money) {
        return new ForeignMoney.Exchange(
                document,
                date,
                source,
                origin,
                new Amount(given, new Asset(givenAsset, givenScale)),
                new Amount(got, new Asset(gotAsset, gotScale)),
                by,
                rateSource,
                rate,
                new Amount(fee, money));
    }
}
