package org.hashar.fund.internal.external;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.fund.ExternalLoanService;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.PageKeys;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the register of loans from others. */
@Component
public final class ExternalLoans implements ExternalLoanService {
    private static final int MAX_LENDER = 200;
    private static final int MAX_NOTE = 400;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public ExternalLoans(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.countries = countries;
        this.audit = audit;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<ExternalLoan> record(Actor actor, ExternalLoanDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/person", draft.person());
        shape.needed("/grantedOn", draft.grantedOn());
        shape.money("/amount", draft.amount());
        if (violations.check(draft.lender() != null && !draft.lender().isBlank(), "/lender", "required")) {
            Texts.check(violations, "/lender", draft.lender(), MAX_LENDER);
        }
        Texts.checkCode(violations, "/purpose", draft.purpose());
        shape.done();
        return tx.call(em -> {
            ExternalLoanEntity stored = em.find(ExternalLoanEntity.class, draft.id());
            if (stored != null) {
                if (!stored.recordedWith(draft)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(read(em, stored), false);
            }
            Group group = groups.require(actor, draft.group());
            Amount amount = check(actor, group, draft);
            ExternalLoanEntity loan = new ExternalLoanEntity(draft, amount, now(), actor.login());
            em.persist(loan);
            audit.record(actor, "external-loan.record", draft.id(), null);
            return new Recorded<>(loan.toRecord(null), true);
        });
    }

    private Amount check(Actor actor, Group group, ExternalLoanDraft draft) {
        Asset asset = countries.require(group.country()).requireCurrency().currency();
        LocalDate today = desk.today(group.country());
        Violations violations = new Violations();
        OptionalLong units = Moneys.positive(violations, "/amount", draft.amount(), asset);
        LocalDate day = draft.grantedOn();
        violations.check(!day.isAfter(today), "/grantedOn", "in-the-future", today);
        violations.check(draft.dueOn() == null || !draft.dueOn().isBefore(day), "/dueOn", "before-issue", day);
        boolean member = memberships.membersOn(actor, group.id(), day).stream()
                .anyMatch(each -> each.person().equals(draft.person()));
        violations.check(member, "/person", "not-a-member", day);
        violations.throwIfAny();
        return new Amount(units.orElseThrow(), asset);
    }

    @Override
    public ExternalLoan end(Actor actor, UUID loan, ExternalLoan.EndDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        violations.check(draft.how() != null, "/how", "required");
        violations.check(draft.on() != null, "/on", "required");
        violations.check(
                draft.how() != ExternalLoan.How.WITHDRAWN
                        || (draft.note() != null && !draft.note().isBlank()),
                "/note",
                "required");
        Texts.check(violations, "/note", draft.note(), MAX_NOTE);
        violations.throwIfAny();
        return tx.call(em -> {
            ExternalLoanEntity found = em.find(ExternalLoanEntity.class, loan, LockModeType.PESSIMISTIC_WRITE);
            if (found == null) {
                throw notFound(loan).exception();
            }
            ExternalLoanEndEntity told = em.find(ExternalLoanEndEntity.class, loan);
            if (told != null) {
                if (!told.recordedWith(draft)) {
                    throw Problem.of(
                                    Problem.Type.CONFLICT,
                                    "ended-already",
                                    told.toRecord().on())
                            .exception();
                }
                return found.toRecord(told);
            }
            LocalDate today = desk.today(groups.require(actor, found.group()).country());
            Violations wrong = new Violations();
            wrong.check(!draft.on().isAfter(today), "/on", "in-the-future", today);
            wrong.check(!draft.on().isBefore(found.grantedOn()), "/on", "before-issue", found.grantedOn());
            wrong.throwIfAny();
            ExternalLoanEndEntity end = new ExternalLoanEndEntity(loan, draft, now(), actor.login());
            em.persist(end);
            audit.record(actor, "external-loan.end", loan, draft.how().name());
            return found.toRecord(end);
        });
    }

    @Override
    public ExternalLoan require(Actor actor, UUID loan) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            ExternalLoanEntity found = em.find(ExternalLoanEntity.class, loan);
            if (found == null) {
                throw notFound(loan).exception();
            }
            return read(em, found);
        });
    }

    @Override
    public Page<ExternalLoan> list(Actor actor, UUID group, Page.Request page) {
        actor.requireOwn(Role.READER);
        UUID after = PageKeys.uuid(page);
        return tx.read(em -> {
            groups.require(actor, group);
            List<ExternalLoanEntity> found = select(em, group, after, page.limit() + 1);
            List<ExternalLoanEntity> shown = found.subList(0, Math.min(found.size(), page.limit()));
            Map<UUID, ExternalLoanEndEntity> ends = ends(em, shown);
            return new Page<>(
                    shown.stream()
                            .map(loan -> loan.toRecord(ends.get(loan.id())))
                            .toList(),
                    found.size() > shown.size()
                            ? shown.get(shown.size() - 1).id().toString()
                            : null);
        });
    }

    private static List<ExternalLoanEntity> select(EntityManager em, UUID group, @Nullable UUID after, int most) {
        TypedQuery<ExternalLoanEntity> query = em.createQuery(
                        "select l from ExternalLoanEntity l where l.group = :group"
                                + (after == null ? "" : " and l.id > :after") + " order by l.id",
                        ExternalLoanEntity.class)
                .setParameter("group", group);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(most).getResultList();
    }

    private static Map<UUID, ExternalLoanEndEntity> ends(EntityManager em, List<ExternalLoanEntity> loans) {
        if (loans.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from ExternalLoanEndEntity e where e.loan in :ids", ExternalLoanEndEntity.class)
                .setParameter("ids", loans.stream().map(ExternalLoanEntity::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(ExternalLoanEndEntity::loan, end -> end));
    }

    private static ExternalLoan read(EntityManager em, ExternalLoanEntity loan) {
        return loan.toRecord(em.find(ExternalLoanEndEntity.class, loan.id()));
    }

    private static Problem notFound(UUID loan) {
        return Problem.of(Problem.Type.NOT_FOUND, "external-loan-not-found", loan);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
