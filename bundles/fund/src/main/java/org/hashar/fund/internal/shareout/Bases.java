package org.hashar.fund.internal.shareout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.enterprise.EnterpriseEntity;
import org.hashar.fund.internal.enterprise.EnterpriseRows;
import org.hashar.fund.internal.enterprise.Entitlements;
import org.hashar.fund.internal.enterprise.Standing;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.OpeningLoans;
import org.hashar.fund.internal.statement.Contributions;
import org.hashar.spi.CountryModule;
import org.jspecify.annotations.Nullable;

/** Reads what a share-out is reckoned from: six queries at the most, whatever the group's size. */
public final class Bases {
    private static final String LOANS = "select l.id, l.person from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, LoanEntity l"
            + " where l.meeting = m.id and m.group = :group and r.id is null order by m.date, l.id";

    private final Clock clock;
    private final MembershipService memberships;
    private final CountryDirectory countries;

    /** Over these services. */
    public Bases(Clock clock, MembershipService memberships, CountryDirectory countries) {
        this.clock = clock;
        this.memberships = memberships;
        this.countries = countries;
    }

    /** Refuses while the country, or its currency module, is away. */
    public Basis read(EntityManager em, Actor actor, Group group, FundEntity fund, LocalDate date) {
        return read(em, actor, group, fund, date, null);
    }

    /** The same, of an enterprise when one is named. */
    Basis read(EntityManager em, Actor actor, Group group, FundEntity fund, LocalDate date, @Nullable UUID enterprise) {
        Country country = countries.require(group.country());
        long unit = country.requireCurrency().settlementUnits();
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", country.code())
                    .exception();
        }
        Instant now = clock.instant();
        List<Membership> history = memberships.history(actor, group.id());
        Set<UUID> members = history.stream()
                .filter(episode -> episode.holdsOn(date))
                .map(Membership::person)
                .collect(Collectors.toSet());
        Set<UUID> known = history.stream().map(Membership::person).collect(Collectors.toSet());
        Map<AccountRef, Long> balances = Ledger.balances(em, fund);
        balances.keySet().stream()
                .filter(account -> account.equals(Chart.savings(account.owner())))
                .forEach(account -> known.add(account.owner()));
        LocalDate today = LocalDate.now(clock.withZone(module.profile().zone()));
        return new Basis(
                group,
                fund,
                today,
                unit,
                members,
                known,
                balances,
                loans(em, group, fund, balances, now),
                arrears(em, fund, history, known, date, now),
                enterprise == null ? null : gain(em, group, enterprise, date, balances, now));
    }

    private static EnterpriseGain gain(
            EntityManager em,
            Group group,
            UUID enterprise,
            LocalDate date,
            Map<AccountRef, Long> balances,
            Instant now) {
        EnterpriseEntity of = EnterpriseRows.require(em, enterprise);
        if (!of.group().equals(group.id())) {
            throw EnterpriseRows.notFound(enterprise).exception();
        }
        return new EnterpriseGain(
                Standing.read(em, enterprise, account -> balances.getOrDefault(account, 0L)),
                Entitlements.upTo(EnterpriseRows.entitled(em, enterprise, date, now), date),
                !FundDocuments.about(em, enterprise, FundDocument.Kind.ENTERPRISE_CLOSE)
                        .isEmpty());
    }

    private static Map<UUID, List<Holding.Loan>> loans(
            EntityManager em, Group group, FundEntity fund, Map<AccountRef, Long> balances, Instant now) {
        Map<UUID, List<Holding.Loan>> loans = new HashMap<>();
        if (fund.openedOn() != null) {
            OpeningLoans.of(em, fund, now).stream()
                    .filter(OpeningLoans.OpeningLoan::standing)
                    .forEach(loan -> owed(loans, loan.id(), loan.person(), balances));
        }
        for (Object[] row : em.createQuery(LOANS, Object[].class)
                .setParameter("group", group.id())
                .getResultList()) {
            owed(loans, (UUID) row[0], (UUID) row[1], balances);
        }
        return loans;
    }

    private static void owed(
            Map<UUID, List<Holding.Loan>> loans, UUID loan, UUID person, Map<AccountRef, Long> balances) {
        long left = balances.getOrDefault(Chart.loan(loan), 0L);
        if (left > 0) {
            loans.computeIfAbsent(person, unseen -> new ArrayList<>()).add(new Holding.Loan(loan, left));
        }
    }

    private static Map<UUID, Long> arrears(
            EntityManager em,
            FundEntity fund,
            List<Membership> history,
            Set<UUID> persons,
            LocalDate date,
            Instant now) {
        Contributions contributions = Contributions.read(em, fund, date, now);
        List<Entry> entries = Ledger.entries(em, fund, date, now);
        Map<UUID, List<Membership>> episodes = history.stream().collect(Collectors.groupingBy(Membership::person));
        Map<UUID, Long> arrears = new HashMap<>();
        for (UUID person : persons) {
            arrears.put(person, contributions.arrears(person, episodes.getOrDefault(person, List.of()), entries));
        }
        return arrears;
    }
}
