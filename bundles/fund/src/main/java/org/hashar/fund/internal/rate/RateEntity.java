package org.hashar.fund.internal.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.money.ExchangeRate;

/** A stored rate. Never changes; a person who accepts another value for the day adds a revision. */
@Entity
@Table(name = "fund_rate")
public class RateEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "rate_date", updatable = false)
    private LocalDate date;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "base", updatable = false)
    private String base;

    @Column(name = "nominal", updatable = false)
    private int nominal;

    @Column(name = "rate_value", updatable = false)
    private BigDecimal value;

    @Column(name = "value_scale", updatable = false)
    private int valueScale;

    @Column(name = "published", updatable = false)
    private String published;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected RateEntity() {}

    RateEntity(UUID id, ExchangeRate rate, int revision, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.source = rate.source();
        this.date = rate.date();
        this.currency = rate.currency();
        this.revision = revision;
        this.base = rate.base();
        this.nominal = rate.nominal();
        this.value = rate.value();
        this.valueScale = rate.value().scale();
        this.published = rate.published();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    int revision() {
        return revision;
    }

    ExchangeRate toRecord() {
        return new ExchangeRate(source, date, currency, base, nominal, value.setScale(valueScale), published);
    }
}
