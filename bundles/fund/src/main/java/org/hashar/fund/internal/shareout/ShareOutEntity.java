package org.hashar.fund.internal.shareout;

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
import javax.persistence.Version;
import org.hashar.api.Actor;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Chart;
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
        this.decidedPot = units(draft.pot(), fund.asset());
        this.sharePrice = units(draft.sharePrice(), fund.asset());
        this.givenUnit = units(draft.settlementUnit(), fund.asset());
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

    private static @Nullable Long units(@Nullable Money money, Asset asset) {
        return money == null
                ? null
                : (Long) Amount.parse(money.amount(), asset).orElseThrow().units();
    }

    private static @Nullable Money money(@Nullable Long units, Asset asset) {
        return units == null ? null : Money.of(new Amount(units, asset));
    }

    UUID id() {
        return id;
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

    /** Where the other side of what is divided stands. */
    AccountRef resultOf(FundEntity of) {
        return enterprise == null ? Chart.result(of) : EnterpriseChart.shared(enterprise);
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

    boolean isProposedBy(Actor actor) {
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
                money(decidedPot, asset),
                money(sharePrice, asset),
                money(givenUnit, asset),
                entitlements,
                fines,
                remainderTo,
                enterprise,
                decision);
    }

    /** The share-out with what was loaded for it. */
    ShareOut toRecord(Asset asset, ShareOutDraft document, List<ShareOut.Line> lines) {
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
                step(withdrawnBy, withdrawnAt));
    }

    private static ShareOut.@Nullable Step step(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new ShareOut.Step(by, at);
    }
}
