package org.hashar.fund.internal.capital;

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
import org.hashar.api.Actor;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.Meeting;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** The head of something that was recorded on a fund of capital. Never changes. */
@Entity
@Table(name = "fund_document")
public class DocumentEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private FundDocument.Kind kind;

    @Column(name = "business_date", updatable = false)
    private LocalDate date;

    @Column(name = "journal_id", updatable = false)
    private @Nullable UUID journal;

    @Column(name = "subject_id", updatable = false)
    private @Nullable UUID subject;

    @Column(name = "note", updatable = false)
    private @Nullable String note;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected DocumentEntity() {}

    DocumentEntity(FundEntity fund, Heading heading, @Nullable UUID journal, Instant recordedAt, String recordedBy) {
        this.id = heading.id();
        this.book = fund.book();
        this.fund = fund.id();
        this.kind = heading.kind();
        this.date = heading.date();
        this.journal = journal;
        this.subject = heading.subject();
        this.note = heading.note();
        this.contentHash = Fingerprint.of(heading.draft());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    UUID book() {
        return book;
    }

    public UUID fund() {
        return fund;
    }

    public FundDocument.Kind kind() {
        return kind;
    }

    public LocalDate date() {
        return date;
    }

    @Nullable
    UUID journal() {
        return journal;
    }

    /** What it is about, null for nothing. */
    public @Nullable UUID subject() {
        return subject;
    }

    /** Words that go with it, null for none. */
    public @Nullable String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Whether the same actor recorded the same content under this id before. */
    boolean isOf(Actor actor, Heading heading) {
        return recordedBy.equals(actor.login())
                && kind == heading.kind()
                && contentHash.equals(Fingerprint.of(heading.draft()));
    }

    FundDocument toRecord(
            List<Decision> decisions, List<FundDocument.Line> lines, Meeting.@Nullable Reversal reversal) {
        return new FundDocument(
                id, fund, kind, date, subject, note, decisions, lines, recordedAt, recordedBy, reversal);
    }
}
