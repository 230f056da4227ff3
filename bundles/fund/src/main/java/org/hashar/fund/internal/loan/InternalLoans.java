package org.hashar.fund.internal.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft.Kind;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.LoanPortfolio.AtRisk;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how the loans of savings funds stand, and records what is decided on them. Nothing is kept that could disagree with the ledger. */
@Component
public final class InternalLoans implements InternalLoanService {
    /** More than so many days overdue, as lenders report (CGAP consensus guidelines 2003). */
    private static final int[] RISK = {0, 30, 60, 90, 180};

    private static final String FUND =
            "select m.fund from MeetingEntity m left join ReversalEntity r on r.meeting = m.id,"
                    + " LoanEntity l where l.meeting = m.id and l.id = :loan order by r.id, m.id";

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final CountryDirectory countries;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public InternalLoans(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.countries = countries;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public LoanPortfolio portfolio(
            Actor actor, UUID group, @Nullable UUID person, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            Group of = groups.require(actor, group);
            Optional<FundEntity> fund = Ledger.find(em, group);
            Asset asset = fund.map(FundEntity::asset)
                    .orElseGet(() ->
                            countries.require(of.country()).requireCurrency().currency());
            List<InternalLoan> loans = fund.map(found -> read(em, found, asOf, known)).orElse(List.of()).stream()
                    .filter(loan -> person == null || loan.person().equals(person))
                    .toList();
            return portfolio(group, asOf, known, loans, asset);
        });
    }

    private static LoanPortfolio portfolio(
            UUID group, LocalDate asOf, Instant known, List<InternalLoan> loans, Asset asset) {
        List<AtRisk> atRisk = IntStream.of(RISK)
                .mapToObj(days -> {
                    List<InternalLoan> late = loans.stream()
                            .filter(loan -> loan.daysInArrears() > days)
                            .toList();
                    return new AtRisk(days, late.size(), sum(late, asset, InternalLoan::outstanding));
                })
                .toList();
        return new LoanPortfolio(
                group,
                asOf,
                known,
                sum(loans, asset, InternalLoan::outstanding),
                sum(loans, asset, InternalLoan::overdue),
                atRisk,
                sum(
                        loans.stream()
                                .filter(loan -> !loan.rescheduledOn().isEmpty())
                                .toList(),
                        asset,
                        InternalLoan::outstanding),
                sum(loans, asset, InternalLoan::interestPaid),
                sum(loans, asset, InternalLoan::lost),
                sum(loans, asset, InternalLoan::recovered),
                loans);
    }

    private static Amount sum(List<InternalLoan> loans, Asset asset, Function<InternalLoan, Amount> what) {
        return loans.stream().map(what).reduce(Amount.zero(asset), Amount::plus);
    }

    private static List<InternalLoan> read(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
        return LoanRegister.read(em, fund, Ledger.entries(em, fund, asOf, known), asOf, known);
    }

    @Override
    public InternalLoan require(Actor actor, UUID loan, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            FundEntity fund = Desk.find(em, fundOf(em, loan));
            groups.require(actor, fund.owner());
            return one(em, fund, loan, asOf, asKnown == null ? now() : asKnown);
        });
    }

    private static InternalLoan one(EntityManager em, FundEntity fund, UUID loan, LocalDate asOf, Instant known) {
        return read(em, fund, asOf, known).stream()
                .filter(each -> each.id().equals(loan))
                .findFirst()
                .orElseThrow(() -> notFound(loan));
    }

    @Override
    public Recorded<InternalLoan> decide(Actor actor, InternalLoanDecisionDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        LoanDecisions.checkShape(violations, draft);
        violations.throwIfAny();
        return desk.record(
                actor,
                em -> {
                    UUID fund = fundOf(em, draft.loan());
                    groups.require(actor, Desk.find(em, fund).owner());
                    return new Heading(
                            draft.id(),
                            fund,
                            draft.kind() == Kind.RESCHEDULE
                                    ? FundDocument.Kind.LOAN_RESCHEDULE
                                    : FundDocument.Kind.LOAN_WRITE_OFF,
                            JournalEntity.Kind.LOAN_DECISION,
                            draft.date(),
                            draft.loan(),
                            draft.cause(),
                            draft);
                },
                work -> {
                    SecondPerson.check(work.em(), work.fund(), Guarded.LOAN_DECISION, draft.id(), work.today());
                    new LoanDecisions(work, draft).apply();
                },
                (em, fund) -> one(em, fund, draft.loan(), draft.date(), now()));
    }

    private static UUID fundOf(EntityManager em, UUID loan) {
        return findFund(em, loan).orElseThrow(() -> notFound(loan));
    }

    /** The fund that lent, whether at a meeting or before the group was registered. */
    public static Optional<UUID> findFund(EntityManager em, UUID loan) {
        return em.createQuery(FUND, UUID.class)
                .setParameter("loan", loan)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> em.createQuery("select l.fund from OpeningLoanEntity l where l.id = :loan", UUID.class)
                        .setParameter("loan", loan)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst());
    }

    private static ProblemException notFound(UUID loan) {
        return Problem.of(Problem.Type.NOT_FOUND, "loan-not-found", loan).exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
