package org.hashar.fund.internal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.PublishedRate;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Money;

/** A conversion as somebody published it. Never changes. */
@Entity
@Table(name = "fund_published_rate")
public class PublishedRateEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private PublishedRateDraft.Kind kind;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "published_for", updatable = false)
    private LocalDate date;

    @Column(name = "amount", updatable = false)
    private String amount;

    @Column(name = "asset", updatable = false)
    private String asset;

    @Column(name = "worth", updatable = false)
    private String worth;

    @Column(name = "worth_asset", updatable = false)
    private String worthAsset;

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected PublishedRateEntity() {}

    PublishedRateEntity(PublishedRateDraft draft, Instant recordedAt, String recordedBy) {
        this.id = draft.id();
        this.kind = draft.kind();
        this.source = draft.source();
        this.date = draft.date();
        this.amount = draft.amount().amount();
        this.asset = draft.amount().asset();
        this.worth = draft.worth().amount();
        this.worthAsset = draft.worth().asset();
        this.evidence = draft.evidence();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    PublishedRateDraft document() {
        return new PublishedRateDraft(
                id, kind, source, date, new Money(amount, asset), new Money(worth, worthAsset), evidence);
    }

    PublishedRate toRecord(List<UUID> inconsistentWith) {
        return new PublishedRate(document(), inconsistentWith, recordedAt, recordedBy);
    }
}
