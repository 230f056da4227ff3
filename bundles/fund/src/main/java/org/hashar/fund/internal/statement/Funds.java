package org.hashar.fund.internal.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.SavingsFunds;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contribution plans, and statements computed from the transfers: nothing is kept that could disagree with them (R7). */
@Component
public final class Funds implements FundService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final PersonService persons;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final SavingsFunds funds;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public Funds(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference PersonService persons,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.persons = persons;
        this.countries = countries;
        this.audit = audit;
        this.funds = new SavingsFunds(territories, clock);
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<ContributionPlan> plan(Actor actor, ContributionPlanDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Plans.checkShape(violations, draft);
        violations.throwIfAny();
        return tx.call(em -> {
            Group group = groups.require(actor, draft.group());
            Asset asset = countries.require(group.country()).requireCurrency().currency();
            FundEntity fund = funds.lockOrCreate(em, actor, group, asset);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Recorded<ContributionPlan> plan =
                    Plans.record(em, actor, group, fund, draft, now, desk.today(group.country()));
            if (plan.created()) {
                audit.record(actor, "fund.plan", draft.id(), null);
            }
            return plan;
        });
    }

    @Override
    public ContributionPlan withdrawPlan(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Texts.checkReason(violations, "/reason", reason, MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            UUID group = Plans.require(em, id).group();
            groups.require(actor, group);
            FundEntity fund = Ledger.lock(em, group).orElseThrow();
            PlanEntity plan = Plans.require(em, id);
            // It may have been read before the lock was ours.
            em.refresh(plan);
            if (!plan.isWithdrawn()) {
                plan.withdraw(actor, clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
                audit.record(actor, "fund.plan-withdraw", id, reason);
            }
            return plan.toRecord(fund.asset());
        });
    }

    @Override
    public List<ContributionPlan> plans(Actor actor, UUID group) {
        actor.require(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return Ledger.find(em, group).map(fund -> Plans.of(em, fund)).orElse(List.of());
        });
    }

    @Override
    public GroupStatement groupStatement(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            Group of = groups.require(actor, group);
            Optional<FundEntity> fund = Ledger.find(em, group);
            Asset asset = fund.map(FundEntity::asset).orElseGet(() -> currencyOf(of));
            List<StatementLine> lines = fund.map(
                            found -> lines(em, found, LoanBook.read(em, found, asOf, known), asOf, known))
                    .orElse(List.of());
            return new GroupStatement(
                    group,
                    asOf,
                    known,
                    StatementLines.savings(lines, asset),
                    StatementLines.owed(lines, asset),
                    StatementLines.sum(lines, asset, Kind.EXPENSE).negated(),
                    StatementLines.sum(lines, asset, Kind.CASH_DIFFERENCE),
                    StatementLines.besideSavings(lines, asset),
                    StatementLines.sum(lines, asset, Kind.INTEREST_PAID),
                    StatementLines.sum(lines, asset, Kind.LOAN_LOSS, Kind.LOAN_RECOVERED)
                            .negated(),
                    StatementLines.sum(lines, asset, Kind.ENTERPRISE),
                    StatementLines.sum(lines, asset, Kind.values()),
                    actor.partner() == null
                            ? lines
                            : lines.stream().map(StatementLine::withoutPerson).toList());
        });
    }

    static List<StatementLine> lines(EntityManager em, FundEntity fund, LoanBook loans, LocalDate asOf, Instant known) {
        List<Entry> entries = Ledger.entries(em, fund, asOf, known);
        return StatementLines.of(entries, fund.asset(), loans, SocialLines.persons(em, fund, entries));
    }

    @Override
    public MemberStatement memberStatement(
            Actor actor, UUID group, UUID person, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            Group of = groups.require(actor, group);
            Optional<FundEntity> fund = Ledger.find(em, group);
            Asset asset = fund.map(FundEntity::asset).orElseGet(() -> currencyOf(of));
            return new MemberStatements(em, memberships, persons).of(actor, group, person, fund, asset, asOf, known);
        });
    }

    @Override
    public List<GroupSavings> savings(Actor actor, String country, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> SavingsQuery.run(em, country, asOf, known));
    }

    /** For a group that has no fund yet: what its fund would be kept in. */
    private Asset currencyOf(Group group) {
        return countries
                .find(group.country())
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", group.country())))
                .requireCurrency()
                .currency();
    }
}
