package org.hashar.fund.internal.shareout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hashar.api.Actor;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Moneys;
import org.jspecify.annotations.Nullable;

/** The head of a share-out. What was reckoned never changes; only how far it is. */
@Entity
@Table(name = "fund_share_out")
public class ShareOutEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "share_date", updatable = false)
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope", updatable = false)
    private ShareOutDraft.Scope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "policy", updatable = false)
    private ShareOutDraft.Policy policy;

    @Column(name = "decided_pot", updatable = false)
    private @Nullable Long decidedPot;

    @Column(name = "share_price", updatable = false)
    private @Nullable Long sharePrice;

    @Column(name = "given_unit", updatable = false)
    private @Nullable Long givenUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "remainder_to", updatable = false)
    private ShareOutDraft.RemainderTo remainderTo;

    @Column(name = "enterprise_id", updatable = false)
    private @Nullable UUID enterprise;

    @Column(name = "decision", updatable = false)
    private String decision;

    @Column(name = "basis_seq", updatable = false)
    private long basisSeq;

    @Column(name = "settlement_units", updatable = false)
    private long settlementUnits;

    @Column(name = "result", updatable = false)
    private long result;

    @Column(name = "pot", updatable = false)
    private long pot;

    @Column(name = "paid", updatable = false)
    private long paid;

    @Column(name = "remainder", updatable = false)
    private long remainder;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposer_id", updatable = false)
    private UUID proposer;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approver_id")
    private @Nullable UUID approver;

    @Column(name = "posted_at")
    private @Nullable Instant postedAt;

    @Column(name = "posted_by")
    private @Nullable String postedBy;

    @Column(name = "journal_id")
    private @Nullable UUID journal;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Version
    @Column(name = "version")
    private long version;

    protected ShareOutEntity() {}

    /** A share-out that is being proposed. */
    ShareOutEntity(FundEntity fund, Reckoning reckoning, Actor actor, Instant now) {
        ShareOutDraft draft = reckoning.document();
        this.id = draft.id();
        this.book = fund.book();
        this.fund = fund.id();
        this.group = draft.group();
        this.date = draft.date();
        this.scope = draft.scope();
        this.policy = draft.policy();
        this.decidedPot = Moneys.units(draft.pot(), fund.asset());
        this.sharePrice = Moneys.units(draft.sharePrice(), fund.asset());
        this.givenUnit = Moneys.units(draft.settlementUnit(), fund.asset());
        this.remainderTo = draft.remainderTo();
        this.enterprise = draft.enterprise();
        this.decision = draft.decision();
        this.basisSeq = fund.lastSeq();
        this.settlementUnits = reckoning.unit();
        this.result = reckoning.result();
        this.pot = reckoning.pot();
        this.paid = reckoning.division().paid();
        this.remainder = reckoning.division().remainder();
        this.state = State.PROPOSED;
        this.proposedAt = now;
        this.proposedBy = actor.login();
        this.proposer = actor.id();
    }

    public UUID id() {
        return id;
    }

    public UUID book() {
        return book;
    }

    public UUID fund() {
        return fund;
    }

    /** Whose gain was shared out, null for the fund's own. */
    public @Nullable UUID enterprise() {
        return enterprise;
    }

    public UUID group() {
        return group;
    }

    public LocalDate date() {
        return date;
    }

    ShareOutDraft.RemainderTo remainderTo() {
        return remainderTo;
    }

    long remainder() {
        return remainder;
    }

    public ShareOutDraft.Scope scope() {
        return scope;
    }

    public State state() {
        return state;
    }

    public boolean isProposedBy(Actor actor) {
        return proposer.equals(actor.id());
    }

    /** Whether nothing was posted to the fund since this was reckoned. */
    boolean isOf(FundEntity now) {
        return basisSeq == now.lastSeq();
    }

    void approve(Actor actor, Instant now) {
        state = State.APPROVED;
        approvedAt = now;
        approvedBy = actor.login();
        approver = actor.id();
    }

    void post(Actor actor, Instant now, UUID posted) {
        state = State.POSTED;
        postedAt = now;
        postedBy = actor.login();
        journal = posted;
    }

    /** Whether it is, or was, in the ledger. */
    public boolean wasPosted() {
        return journal != null;
    }

    /** What it was posted as; only when it was. */
    public UUID journal() {
        return Objects.requireNonNull(journal);
    }

    /** When it was posted; only when it was. */
    public Instant postedAt() {
        return Objects.requireNonNull(postedAt);
    }

    /** To be called when its reversal is written. */
    public void reverse() {
        state = State.REVERSED;
    }

    void withdraw(Actor actor, Instant now, String reason) {
        state = State.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = actor.login();
        withdrawnReason = reason;
    }

    /** The decision, with the lines that were loaded for it. */
    ShareOutDraft document(Asset asset, List<ShareOutDraft.Entitlement> entitlements, List<ShareOutDraft.Fine> fines) {
        return new ShareOutDraft(
                id,
                group,
                date,
                scope,
                policy,
                Moneys.money(decidedPot, asset),
                Moneys.money(sharePrice, asset),
                Moneys.money(givenUnit, asset),
                entitlements,
                fines,
                remainderTo,
                enterprise,
                decision);
    }

    /** The share-out with what was loaded for it. */
    ShareOut toRecord(
            Asset asset, ShareOutDraft document, List<ShareOut.Line> lines, Meeting.@Nullable Reversal reversal) {
        return new ShareOut(
                document,
                state,
                new Amount(result, asset),
                new Amount(pot, asset),
                new Amount(paid, asset),
                new Amount(remainder, asset),
                new Amount(settlementUnits, asset),
                lines,
                step(proposedBy, proposedAt),
                step(approvedBy, approvedAt),
                step(postedBy, postedAt),
                step(withdrawnBy, withdrawnAt),
                reversal);
    }

    private static ShareOut.@Nullable Step step(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new ShareOut.Step(by, at);
    }
}
