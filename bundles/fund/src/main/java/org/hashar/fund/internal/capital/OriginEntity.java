package org.hashar.fund.internal.capital;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.CapitalSource;
import org.jspecify.annotations.Nullable;

/** Whom capital of a source came from. Its id, made of the three, owns the account. */
@Entity
@Table(name = "fund_origin")
public class OriginEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", updatable = false)
    private CapitalSource source;

    @Column(name = "origin", updatable = false)
    private @Nullable String origin;

    protected OriginEntity() {}

    OriginEntity(UUID fund, CapitalSource source, @Nullable String origin) {
        this.id = idOf(fund, source, origin);
        this.fund = fund;
        this.source = source;
        this.origin = origin;
    }

    static UUID idOf(UUID fund, CapitalSource source, @Nullable String origin) {
        String name = "hashar:origin:" + fund + ':' + source + ':' + (origin == null ? "" : origin);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
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
}
