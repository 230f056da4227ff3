package org.hashar.fund.internal.season;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands loans of community funds out, takes them back, and tells how they stand. */
@Component
public final class RevolvingLoans implements RevolvingLoanService {
    private final Tx tx;
    private final Clock clock;
    private final MembershipService memberships;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public RevolvingLoans(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference MembershipService memberships,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.memberships = memberships;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<RevolvingLoan> issue(Actor actor, RevolvingLoanDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        LoanShape.check(violations, draft);
        violations.throwIfAny();
        return desk.record(
                actor,
                em -> {
                    ApplicationEntity application = SeasonRows.application(em, draft.application());
                    UUID fund = SeasonRows.require(em, application.season()).fund();
                    return new Heading(
                            draft.id(),
                            fund,
                            FundDocument.Kind.LOAN,
                            JournalEntity.Kind.SEASON_LOAN,
                            draft.date(),
                            application.id(),
                            null,
                            draft);
                },
                work -> new IssueRules(work, draft, members(actor, work, draft)).apply(),
                (em, fund) -> LoanRows.one(em, fund, draft.id(), draft.date(), now()));
    }

    private Set<UUID> members(Actor actor, FundWork work, RevolvingLoanDraft draft) {
        if (draft.shares().isEmpty()) {
            return Set.of();
        }
        UUID group = SeasonRows.application(work.em(), draft.application()).group();
        return memberships.membersOn(actor, group, draft.date()).stream()
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    @Override
    public Recorded<RevolvingLoan> repay(Actor actor, RevolvingRepaymentDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        LoanShape.check(violations, draft);
        violations.throwIfAny();
        return onLoan(
                actor,
                draft.loan(),
                em -> heading(em, draft.id(), draft.loan(), FundDocument.Kind.REPAYMENT, draft.date(), null, draft),
                work -> new RepaymentRules(work, draft).apply(),
                draft.date());
    }

    @Override
    public Recorded<RevolvingLoan> giveBack(Actor actor, GoodsReturnDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        LoanShape.check(violations, draft);
        violations.throwIfAny();
        return onLoan(
                actor,
                draft.loan(),
                em -> heading(em, draft.id(), draft.loan(), FundDocument.Kind.GOODS_RETURN, draft.date(), null, draft),
                work -> ReturnRules.apply(work, draft),
                draft.date());
    }

    @Override
    public Recorded<RevolvingLoan> decide(Actor actor, LoanDecisionDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        LoanShape.check(violations, draft);
        violations.throwIfAny();
        return onLoan(
                actor,
                draft.loan(),
                em -> heading(
                        em,
                        draft.id(),
                        draft.loan(),
                        FundDocument.Kind.LOAN_DECISION,
                        draft.date(),
                        draft.kind() + " " + draft.cause(),
                        draft),
                work -> {
                    SecondPerson.check(work.em(), work.fund(), Guarded.LOAN_DECISION, draft.id(), work.today());
                    LoanDecisionRules.apply(work, draft);
                },
                draft.date());
    }

    private Recorded<RevolvingLoan> onLoan(
            Actor actor,
            UUID loan,
            java.util.function.Function<EntityManager, Heading> heading,
            Consumer<FundWork> rules,
            LocalDate date) {
        return desk.record(actor, heading, rules, (em, fund) -> LoanRows.one(em, fund, loan, date, now()));
    }

    private static Heading heading(
            EntityManager em,
            UUID id,
            UUID loan,
            FundDocument.Kind kind,
            LocalDate date,
            @Nullable String note,
            Record draft) {
        UUID fund = Borrowing.require(em, loan).fund();
        return new Heading(id, fund, kind, JournalEntity.Kind.SEASON_LOAN, date, loan, note, draft);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public RevolvingLoan require(Actor actor, UUID loan, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            UUID fund = Borrowing.require(em, loan).fund();
            return LoanRows.one(em, Desk.find(em, fund), loan, asOf, known);
        });
    }

    @Override
    public List<RevolvingLoan> ofSeason(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            SeasonEntity of = SeasonRows.require(em, season);
            List<RevolvingLoanEntity> loans = em.createQuery(
                            "select l from RevolvingLoanEntity l where l.season = :season order by l.issuedOn, l.id",
                            RevolvingLoanEntity.class)
                    .setParameter("season", season)
                    .getResultList();
            return LoanRows.read(em, Desk.find(em, of.fund()), loans, asOf, known).stream()
                    .filter(loan -> !loan.recordedAt().isAfter(known))
                    .toList();
        });
    }
}
