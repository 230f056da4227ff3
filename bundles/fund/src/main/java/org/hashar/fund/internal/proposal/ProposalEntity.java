package org.hashar.fund.internal.proposal;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.Proposal.State;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ShareOut;
import org.jspecify.annotations.Nullable;

/** A proposed entry, with all that it says as JSON. What was proposed never changes; only what became of it. */
@Entity
@Table(name = "fund_proposal")
public class ProposalEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ProposalDraft.Kind kind;

    @Column(name = "content", updatable = false)
    private String content;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposer_id", updatable = false)
    private UUID proposer;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decider_id")
    private @Nullable UUID decider;

    @Column(name = "reason")
    private @Nullable String reason;

    protected ProposalEntity() {}

    ProposalEntity(UUID fund, ProposalDraft draft, String contentHash, Actor actor, Instant now) {
        this.id = draft.id();
        this.fund = fund;
        this.kind = draft.kind();
        this.content = Content.write(draft);
        this.contentHash = contentHash;
        this.state = State.WAITING;
        this.proposedAt = now;
        this.proposedBy = actor.login();
        this.proposer = actor.id();
    }

    State state() {
        return state;
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }

    boolean isProposedBy(Actor actor) {
        return proposer.equals(actor.id());
    }

    /** Whether the same actor has decided so already. */
    boolean isDecided(Actor actor, State how) {
        return state == how && actor.id().equals(decider);
    }

    /** Whether the same actor proposed the same content under this id before. */
    boolean isOf(Actor actor, String hash) {
        return isProposedBy(actor) && contentHash.equals(hash);
    }

    void decide(Actor actor, State how, @Nullable String why, Instant now) {
        state = how;
        decidedAt = now;
        decidedBy = actor.login();
        decider = actor.id();
        reason = why;
    }

    Proposal toRecord() {
        return new Proposal(
                Content.read(content),
                fund,
                state,
                new ShareOut.Step(proposedBy, proposedAt),
                decidedBy == null || decidedAt == null ? null : new ShareOut.Step(decidedBy, decidedAt),
                reason);
    }
}
