package org.hashar.fund.internal.exchange;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.CapitalSource;
import org.jspecify.annotations.Nullable;

/** What a source gave to a fund in a currency. Its id owns the account. */
@Entity
@Table(name = "fund_foreign")
public class ForeignEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "origin_id", updatable = false)
    private UUID originId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", updatable = false)
    private CapitalSource source;

    @Column(name = "origin", updatable = false)
    private @Nullable String origin;

    @Column(name = "currency", updatable = false)
    private String currency;

    protected ForeignEntity() {}

    ForeignEntity(UUID id, UUID fund, UUID originId, CapitalSource source, @Nullable String origin, String currency) {
        this.id = id;
        this.fund = fund;
        this.originId = originId;
        this.source = source;
        this.origin = origin;
        this.currency = currency;
    }

    UUID id() {
        return id;
    }

    CapitalSource source() {
        return source;
    }

    @Nullable
    String origin() {
        return origin;
    }

    String currency() {
        return currency;
    }
}
