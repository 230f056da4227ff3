package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.ReversalDraft;
import org.jspecify.annotations.Nullable;

/** That a document was taken back. Its key is the document's id, so the database lets nobody take one back twice. */
@Entity
@Table(name = "fund_document_reversal")
public class DocumentReversalEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "journal_id", updatable = false)
    private @Nullable UUID journal;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "reversed_at", updatable = false)
    private Instant reversedAt;

    @Column(name = "reversed_by", updatable = false)
    private String reversedBy;

    protected DocumentReversalEntity() {}

    DocumentReversalEntity(
            DocumentEntity document,
            @Nullable UUID journal,
            ReversalDraft draft,
            Instant reversedAt,
            String reversedBy) {
        this.document = document.id();
        this.id = draft.id();
        this.book = document.book();
        this.journal = journal;
        this.reason = draft.reason();
        this.reversedAt = reversedAt;
        this.reversedBy = reversedBy;
    }

    UUID document() {
        return document;
    }

    /** Whether the same actor took the document back in the same way before. */
    boolean isOf(Actor actor, ReversalDraft draft) {
        return reversedBy.equals(actor.login()) && id.equals(draft.id()) && reason.equals(draft.reason());
    }

    Meeting.Reversal toRecord() {
        return new Meeting.Reversal(id, reason, reversedAt, reversedBy, null);
    }
}
