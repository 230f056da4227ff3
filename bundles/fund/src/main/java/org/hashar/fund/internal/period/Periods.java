package org.hashar.fund.internal.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.PeriodService;
import org.hashar.fund.internal.capital.Decisions;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes periods of funds and opens them again. The fund is locked first, as by whoever posts to it: a period has an exact end in its journals. */
@Component
public final class Periods implements PeriodService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public Periods(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<PeriodChange> change(Actor actor, PeriodDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.fund() != null, "/fund", "required");
        Texts.checkReason(violations, "/reason", draft.reason(), MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            FundEntity fund = Desk.lock(em, draft.fund());
            PeriodChangeEntity stored = em.find(PeriodChangeEntity.class, draft.id());
            if (stored != null) {
                if (!stored.isOf(actor, draft)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(stored.toRecord(), false);
            }
            check(em, fund, draft);
            SecondPerson.check(em, fund, Guarded.PERIOD, draft.id(), desk.today(fund.country()));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            PeriodChangeEntity change =
                    new PeriodChangeEntity(fund, changes(em, fund.id()).size() + 1, draft, actor, now);
            em.persist(change);
            boolean closes = isLater(draft.closedUntil(), fund.closedUntil());
            fund.close(draft.closedUntil());
            em.flush();
            audit.record(actor, closes ? "fund.period-close" : "fund.period-reopen", draft.id(), draft.reason());
            return new Recorded<>(change.toRecord(), true);
        });
    }

    private void check(EntityManager em, FundEntity fund, PeriodDraft draft) {
        Violations violations = new Violations();
        LocalDate until = draft.closedUntil();
        LocalDate today = desk.today(fund.country());
        violations.check(until == null || until.isBefore(today), "/closedUntil", "not-before-today", today);
        if (Objects.equals(until, fund.closedUntil())) {
            violations.add("/closedUntil", "period-unchanged");
        } else if (isLater(until, fund.closedUntil())) {
            violations.check(draft.decision() == null, "/decision", "not-needed-here");
        } else {
            int quorum = Constitutions.on(em, fund.owner(), today).quorumPercent();
            Decisions.check(violations, "/decision", draft.decision(), quorum);
        }
        violations.throwIfAny();
    }

    private static boolean isLater(@Nullable LocalDate until, @Nullable LocalDate than) {
        return until != null && (than == null || until.isAfter(than));
    }

    @Override
    public List<PeriodChange> changes(Actor actor, UUID fund) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Desk.find(em, fund);
            return changes(em, fund).stream().map(PeriodChangeEntity::toRecord).toList();
        });
    }

    private static List<PeriodChangeEntity> changes(EntityManager em, UUID fund) {
        return em.createQuery(
                        "select c from PeriodChangeEntity c where c.fund = :fund order by c.number desc",
                        PeriodChangeEntity.class)
                .setParameter("fund", fund)
                .getResultList();
    }
}
