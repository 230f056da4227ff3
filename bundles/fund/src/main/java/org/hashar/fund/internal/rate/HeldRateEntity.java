package org.hashar.fund.internal.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.RateService;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** A rate that waits for a person, or about which a person has decided. */
@Entity
@Table(name = "fund_held_rate")
public class HeldRateEntity {
    /** What a person said. */
    public enum Decision {
        ACCEPTED,
        REFUSED
    }

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "rate_date", updatable = false)
    private LocalDate date;

    @Column(name = "currency", updatable = false)
    private String currency;

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

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "asked", updatable = false)
    private @Nullable LocalDate asked;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private @Nullable Decision decision;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    protected HeldRateEntity() {}

    HeldRateEntity(RateService.Held held, Instant recordedAt, String recordedBy) {
        ExchangeRate rate = held.rate();
        this.id = held.id();
        this.source = rate.source();
        this.date = rate.date();
        this.currency = rate.currency();
        this.base = rate.base();
        this.nominal = rate.nominal();
        this.value = rate.value();
        this.valueScale = rate.value().scale();
        this.published = rate.published();
        this.reason = held.reason();
        this.asked = held.asked();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    boolean decided() {
        return decision != null;
    }

    void decide(Actor actor, boolean accept, String why, Instant at) {
        this.decision = accept ? Decision.ACCEPTED : Decision.REFUSED;
        this.decisionReason = why;
        this.decidedAt = at;
        this.decidedBy = actor.login();
    }

    RateService.Held toRecord() {
        return new RateService.Held(
                id,
                new ExchangeRate(source, date, currency, base, nominal, value.setScale(valueScale), published),
                reason,
                asked);
    }
}
