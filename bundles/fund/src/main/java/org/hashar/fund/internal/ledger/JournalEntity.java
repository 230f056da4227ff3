package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Transfers that are posted together, from one document, on one business date (R7, R8). Never changes. */
@Entity
@Table(name = "fund_journal")
@IdClass(BookKey.class)
public class JournalEntity {
    /** Where a journal comes from. */
    public enum Kind {
        MEETING,
        SHARE_OUT,
        /** Capital and its use. */
        CAPITAL,
        /** Goods that come in, go out or are counted. */
        STOCK,
        /** A season's loan and what happens to it. */
        SEASON_LOAN,
        /** A settlement with a member who leaves, or what a member brings from another group. */
        LEAVING,
        /** Decisions on loans from savings funds. */
        LOAN_DECISION,
        /** Parts of loan payments that are moved between principal and interest because of something entered or taken back. */
        LOAN_REALLOCATION,
        /** What a group makes and sells. */
        ENTERPRISE,
        /** Money of other currencies. */
        EXCHANGE,
        /** How a group stood when it was registered. */
        OPENING,
        REVERSAL
    }

    @Id
    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    @Column(name = "business_date", updatable = false)
    private LocalDate businessDate;

    @Column(name = "seq", updatable = false)
    private long seq;

    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "reverses_id", updatable = false)
    private @Nullable UUID reverses;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "actor_id", updatable = false)
    private UUID actor;

    /** As {@link Chain} makes it. */
    @Column(name = "digest", updatable = false)
    private String digest = "";

    protected JournalEntity() {}

    JournalEntity(FundEntity fund, UUID id, JournalDraft draft, LocalDate day, @Nullable UUID reverses) {
        this.book = fund.book();
        this.id = id;
        this.fund = fund.id();
        this.kind = reverses == null ? draft.kind() : Kind.REVERSAL;
        this.businessDate = day;
        this.seq = fund.takeSeq(day);
        this.document = draft.document();
        this.reverses = reverses;
        this.recordedAt = draft.recordedAt();
        this.actor = draft.actor();
    }

    /**
     * Puts it, with its transfers, at the end of the fund's chain; once, before it is written.
     *
     * @param ownDate null when it stands on its own day
     * @param lines what the transfers were made of, in the same order
     */
    void link(FundEntity fund, @Nullable LocalDate ownDate, List<TransferEntity> transfers, List<TransferDraft> lines) {
        Chain chain = new Chain(fund.headDigest())
                .journal(this.fund, id, kind.name(), businessDate, seq, document, reverses, recordedAt, actor, ownDate);
        for (int i = 0; i < transfers.size(); i++) {
            transfers.get(i).addTo(chain, lines.get(i));
        }
        digest = chain.end();
        fund.append(digest);
    }

    UUID id() {
        return id;
    }

    /** The day on which it stands in the ledger. */
    LocalDate businessDate() {
        return businessDate;
    }
}
