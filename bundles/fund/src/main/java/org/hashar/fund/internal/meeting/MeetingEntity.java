package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** The head of a recorded meeting; its lines are attendance, loans and the transfers of its journal. Never changes. */
@Entity
@Table(name = "fund_meeting")
public class MeetingEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "meeting_date", updatable = false)
    private LocalDate date;

    @Column(name = "journal_id", updatable = false)
    private UUID journal;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "cash_counted", updatable = false)
    private @Nullable Long cashCounted;

    @Column(name = "cash_expected", updatable = false)
    private long cashExpected;

    @Column(name = "cash_difference", updatable = false)
    private long cashDifference;

    @Column(name = "difference_reason", updatable = false)
    private @Nullable String differenceReason;

    @Column(name = "note", updatable = false)
    private @Nullable String note;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    protected MeetingEntity() {}

    /** The head of a meeting that is being recorded. */
    MeetingEntity(FundEntity fund, UUID journal, String contentHash, Meeting meeting) {
        MeetingDraft draft = meeting.document();
        this.id = draft.id();
        this.book = fund.book();
        this.fund = fund.id();
        this.group = draft.group();
        this.date = draft.date();
        this.journal = journal;
        this.contentHash = contentHash;
        this.cashExpected = meeting.cashExpected().units();
        this.cashDifference = meeting.cashDifference().units();
        this.cashCounted = draft.cashCounted() == null ? null : cashExpected + cashDifference;
        this.differenceReason = draft.cashDifferenceReason();
        this.note = draft.note();
        this.recordedAt = meeting.recordedAt();
        this.recordedBy = meeting.recordedBy();
    }

    UUID id() {
        return id;
    }

    UUID book() {
        return book;
    }

    UUID fund() {
        return fund;
    }

    UUID group() {
        return group;
    }

    LocalDate date() {
        return date;
    }

    UUID journal() {
        return journal;
    }

    /** Whether the same actor recorded the same content under this id before. */
    boolean isOf(Actor actor, String hash) {
        return recordedBy.equals(actor.login()) && contentHash.equals(hash);
    }

    /** The meeting with the lines that were loaded for it. */
    Meeting toRecord(Asset asset, Lines lines, Meeting.@Nullable Reversal reversal) {
        return new Meeting(
                new MeetingDraft(
                        id,
                        group,
                        date,
                        lines.attendance(),
                        lines.contributions(),
                        lines.loans(),
                        lines.repayments(),
                        lines.expenses(),
                        lines.fines(),
                        lines.claimPayments(),
                        lines.socialContributions(),
                        lines.socialClaims(),
                        cashCounted == null ? null : org.hashar.api.money.Money.of(new Amount(cashCounted, asset)),
                        differenceReason,
                        note),
                new Amount(cashExpected, asset),
                new Amount(cashDifference, asset),
                recordedAt,
                recordedBy,
                reversal);
    }
}
