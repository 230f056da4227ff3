package org.hashar.fund.internal.shareout;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.ReversalDraft;

/** That a posted share-out was taken back. Its key is the share-out's id, so the database lets nobody take one back twice. */
@Entity
@Table(name = "fund_share_out_reversal")
public class ShareOutReversalEntity {
    @Id
    @Column(name = "share_out_id", updatable = false)
    private UUID shareOut;

    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "journal_id", updatable = false)
    private UUID journal;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "reversed_at", updatable = false)
    private Instant reversedAt;

    @Column(name = "reversed_by", updatable = false)
    private String reversedBy;

    protected ShareOutReversalEntity() {}

    /** That it is taken back by that journal. */
    public ShareOutReversalEntity(
            ShareOutEntity shareOut, UUID journal, ReversalDraft draft, Instant reversedAt, Actor actor) {
        this.shareOut = shareOut.id();
        this.id = draft.id();
        this.book = shareOut.book();
        this.journal = journal;
        this.reason = draft.reason();
        this.reversedAt = reversedAt;
        this.reversedBy = actor.login();
    }

    UUID shareOut() {
        return shareOut;
    }

    /** Whether the same actor took the share-out back in the same way before. */
    boolean isOf(Actor actor, ReversalDraft draft) {
        return reversedBy.equals(actor.login()) && id.equals(draft.id()) && reason.equals(draft.reason());
    }

    Meeting.Reversal toRecord() {
        return new Meeting.Reversal(id, reason, reversedAt, reversedBy, null);
    }
}
