package org.hashar.fund.internal.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** A closing or a reopening, with its place among the journals of the fund. Never changes. */
@Entity
@Table(name = "fund_period_change")
public class PeriodChangeEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "change_no", updatable = false)
    private int number;

    @Column(name = "after_seq", updatable = false)
    private long afterSeq;

    @Column(name = "closed_until", updatable = false)
    private @Nullable LocalDate closedUntil;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "decided", updatable = false)
    private @Nullable String decided;

    @Column(name = "entitled", updatable = false)
    private @Nullable Integer entitled;

    @Column(name = "votes_for", updatable = false)
    private @Nullable Integer votesFor;

    @Column(name = "votes_against", updatable = false)
    private @Nullable Integer votesAgainst;

    @Column(name = "abstained", updatable = false)
    private @Nullable Integer abstained;

    @Column(name = "changed_at", updatable = false)
    private Instant changedAt;

    @Column(name = "changed_by", updatable = false)
    private String changedBy;

    @Column(name = "actor_id", updatable = false)
    private UUID actor;

    protected PeriodChangeEntity() {}

    /**
     * A change.
     *
     * @param number 1 for the first of the fund
     */
    PeriodChangeEntity(FundEntity fund, int number, PeriodDraft draft, Actor actor, Instant now) {
        this.id = draft.id();
        this.book = fund.book();
        this.fund = fund.id();
        this.number = number;
        this.afterSeq = fund.lastSeq();
        this.closedUntil = draft.closedUntil();
        this.reason = draft.reason();
        Decision decision = draft.decision();
        if (decision != null) {
            this.decided = decision.text();
            this.entitled = decision.entitled();
            this.votesFor = decision.votesFor();
            this.votesAgainst = decision.votesAgainst();
            this.abstained = decision.abstained();
        }
        this.changedAt = now;
        this.changedBy = actor.login();
        this.actor = actor.id();
    }

    /** Whether the same actor made the same change before. */
    boolean isOf(Actor by, PeriodDraft draft) {
        return actor.equals(by.id())
                && fund.equals(draft.fund())
                && Objects.equals(closedUntil, draft.closedUntil())
                && reason.equals(draft.reason())
                && Objects.equals(decision(), draft.decision());
    }

    private @Nullable Decision decision() {
        return decided == null ? null : new Decision(decided, entitled, votesFor, votesAgainst, abstained);
    }

    PeriodChange toRecord() {
        return new PeriodChange(id, fund, closedUntil, reason, decision(), changedAt, changedBy);
    }
}
