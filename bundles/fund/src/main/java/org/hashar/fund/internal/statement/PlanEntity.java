package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.Decision;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** A decision on contributions. Never changes; the next one takes over from its own date on (R5). */
@Entity
@Table(name = "fund_plan")
public class PlanEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "units", updatable = false)
    private long units;

    @Enumerated(EnumType.STRING)
    @Column(name = "period", updatable = false)
    private ContributionPlan.Period period;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "decided_on", updatable = false)
    private @Nullable LocalDate decidedOn;

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

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    protected PlanEntity() {}

    PlanEntity(FundEntity fund, ContributionPlan plan, String recordedBy) {
        this.id = plan.id();
        this.book = fund.book();
        this.fund = fund.id();
        this.group = plan.group();
        this.units = plan.amount().units();
        this.period = plan.period();
        this.from = plan.from();
        this.decidedOn = plan.decidedOn();
        Decision decision = plan.decision();
        if (decision != null) {
            this.decided = decision.text();
            this.entitled = decision.entitled();
            this.votesFor = decision.votesFor();
            this.votesAgainst = decision.votesAgainst();
            this.abstained = decision.abstained();
        }
        this.recordedAt = plan.recordedAt();
        this.recordedBy = recordedBy;
    }

    boolean isBy(Actor actor) {
        return recordedBy.equals(actor.login());
    }

    /** To be called with the fund locked; once. */
    void withdraw(Actor actor, Instant now, String reason) {
        withdrawnAt = now;
        withdrawnBy = actor.login();
        withdrawnReason = reason;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    UUID group() {
        return group;
    }

    ContributionPlan toRecord(Asset asset) {
        return new ContributionPlan(
                id, group, new Amount(units, asset), period, from, decidedOn, decision(), recordedAt, withdrawal());
    }

    private ContributionPlan.@Nullable Withdrawal withdrawal() {
        if (withdrawnReason == null || withdrawnAt == null || withdrawnBy == null) {
            return null;
        }
        return new ContributionPlan.Withdrawal(withdrawnReason, withdrawnAt, withdrawnBy);
    }

    private @Nullable Decision decision() {
        if (decided == null || entitled == null || votesFor == null || votesAgainst == null || abstained == null) {
            return null;
        }
        return new Decision(decided, entitled, votesFor, votesAgainst, abstained);
    }
}
