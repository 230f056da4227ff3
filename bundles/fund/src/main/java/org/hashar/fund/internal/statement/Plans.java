package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violations;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.capital.Decisions;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Moneys;

/** Contribution plans: each holds from its date until the next one's, and none is put before another (R5). */
final class Plans {
    private Plans() {}

    /** Notes what is missing in a draft. */
    static void checkShape(Violations violations, ContributionPlanDraft draft) {
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.group() != null, "/group", "required");
        violations.check(draft.period() != null, "/period", "required");
        violations.check(draft.from() != null, "/from", "required");
        violations.check(
                draft.amount() != null
                        && draft.amount().amount() != null
                        && draft.amount().asset() != null,
                "/amount",
                "required");
    }

    /** Writes a plan of a group whose fund is locked, or finds the one that was written before. */
    static Recorded<ContributionPlan> record(
            EntityManager em,
            Actor actor,
            Group group,
            FundEntity fund,
            ContributionPlanDraft draft,
            Instant now,
            LocalDate today) {
        Violations violations = new Violations();
        OptionalLong units = Moneys.positive(violations, "/amount", draft.amount(), fund.asset());
        PlanEntity stored = em.find(PlanEntity.class, draft.id());
        if (stored != null) {
            return again(stored.isBy(actor), stored.toRecord(fund.asset()), draft, units);
        }
        violations.check(!draft.from().isBefore(group.formedOn()), "/from", "before-formation", group.formedOn());
        LocalDate last = em.createQuery(
                        "select max(p.from) from PlanEntity p where p.group = :group and p.withdrawnAt is null",
                        LocalDate.class)
                .setParameter("group", group.id())
                .getSingleResult();
        violations.check(last == null || draft.from().isAfter(last), "/from", "plan-not-later", Objects.toString(last));
        decided(em, violations, group, draft, today);
        violations.throwIfAny();
        Amount amount = new Amount(units.orElseThrow(), fund.asset());
        ContributionPlan plan = new ContributionPlan(
                draft.id(),
                draft.group(),
                amount,
                draft.period(),
                draft.from(),
                draft.decidedOn(),
                draft.decision(),
                now,
                null);
        em.persist(new PlanEntity(fund, plan, actor.login()));
        return new Recorded<>(plan, true);
    }

    private static Recorded<ContributionPlan> again(
            boolean sameActor, ContributionPlan stored, ContributionPlanDraft draft, OptionalLong units) {
        boolean same = sameActor
                && stored.group().equals(draft.group())
                && stored.period() == draft.period()
                && stored.from().equals(draft.from())
                && Objects.equals(stored.decidedOn(), draft.decidedOn())
                && Objects.equals(stored.decision(), draft.decision())
                && units.equals(OptionalLong.of(stored.amount().units()));
        if (!same) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
        return new Recorded<>(stored, false);
    }

    /** A decision that is told must count, and not work backwards. */
    private static void decided(
            EntityManager em, Violations violations, Group group, ContributionPlanDraft draft, LocalDate today) {
        LocalDate day = draft.decidedOn();
        if (day != null) {
            violations.check(!day.isAfter(today), "/decidedOn", "in-the-future", today);
            violations.check(!draft.from().isBefore(day), "/from", "before-decision", day);
        }
        if (draft.decision() != null) {
            int quorum = Constitutions.on(em, group.id(), day == null ? draft.from() : day)
                    .quorumPercent();
            Decisions.check(violations, "/decision", draft.decision(), quorum);
        }
    }

    static PlanEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(PlanEntity.class, id))
                .orElseThrow(() ->
                        Problem.of(Problem.Type.NOT_FOUND, "plan-not-found", id).exception());
    }

    /** Those that stood as known at a moment, by date. */
    static List<ContributionPlan> of(EntityManager em, FundEntity fund, Instant known) {
        return of(em, fund).stream()
                .filter(plan -> !plan.recordedAt().isAfter(known))
                .filter(plan ->
                        plan.withdrawal() == null || plan.withdrawal().at().isAfter(known))
                .toList();
    }

    /** The plans of a fund by date, those that were withdrawn too. */
    static List<ContributionPlan> of(EntityManager em, FundEntity fund) {
        return em.createQuery(
                        "select p from PlanEntity p where p.group = :group order by p.from, p.recordedAt",
                        PlanEntity.class)
                .setParameter("group", fund.owner())
                .getResultStream()
                .map(plan -> plan.toRecord(fund.asset()))
                .toList();
    }
}
