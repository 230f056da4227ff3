package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.ReversalDraft;
import org.jspecify.annotations.Nullable;

/** That a meeting was taken back. Its key is the meeting's id, so the database lets nobody take a meeting back twice. */
@Entity
@Table(name = "fund_reversal")
public class ReversalEntity {
    @Id
    @Column(name = "meeting_id", updatable = false)
    private UUID meeting;

    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "journal_id", updatable = false)
    private UUID journal;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "replaced_by", updatable = false)
    private @Nullable UUID replacedBy;

    @Column(name = "reversed_at", updatable = false)
    private Instant reversedAt;

    @Column(name = "reversed_by", updatable = false)
    private String reversedBy;

    protected ReversalEntity() {}

    ReversalEntity(
            MeetingEntity meeting,
            UUID journal,
            ReversalDraft draft,
            @Nullable UUID replacedBy,
            Instant reversedAt,
            Actor actor) {
        this.meeting = meeting.id();
        this.id = draft.id();
        this.book = meeting.book();
        this.journal = journal;
        this.reason = draft.reason();
        this.replacedBy = replacedBy;
        this.reversedAt = reversedAt;
        this.reversedBy = actor.login();
    }

    UUID meeting() {
        return meeting;
    }

    UUID journal() {
        return journal;
    }

    /** Whether the same actor took the meeting back in the same way before. */
    boolean isOf(Actor actor, ReversalDraft draft, @Nullable UUID replacement) {
        return reversedBy.equals(actor.login())
                && id.equals(draft.id())
                && reason.equals(draft.reason())
                && Objects.equals(replacedBy, replacement);
    }

    Meeting.Reversal toRecord() {
        return new Meeting.Reversal(id, reason, reversedAt, reversedBy, replacedBy);
    }
}
