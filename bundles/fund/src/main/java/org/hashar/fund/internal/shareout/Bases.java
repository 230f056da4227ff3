package org.hashar.fund.internal.shareout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.enterprise.EnterpriseEntity;
import org.hashar.fund.internal.enterprise.EnterpriseRows;
import org.hashar.fund.internal.enterprise.Entitlements;
import org.hashar.fund.internal.enterprise.Standing;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.statement.Contributions;
import org.hashar.fund.internal.statement.SocialDues;
import org.hashar.spi.CountryModule;
import org.jspecify.annotations.Nullable;

/** Reads what a share-out is reckoned from: a fixed number of queries, whatever the group's size. */
public final class Bases {
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
        List<Entry> entries = Ledger.entries(em, fund, date, now);
        Map<UUID, List<Membership>> episodes = history.stream().collect(Collectors.groupingBy(Membership::person));
        LocalDate today = LocalDate.now(clock.withZone(module.profile().zone()));
        return new Basis(
                group,
                fund,
                today,
                unit,
                members,
                known,
                balances,
                Constitutions.on(em, group.id(), date).loans().order(),
                Debts.read(em, fund, date, balances),
                SocialDues.read(em, fund, entries, date, now).arrears(known, episodes, entries),
                Contributions.read(em, fund, date, now).arrears(known, episodes, entries),
                enterprise == null ? Leavers.entitled(em, fund, date) : Map.of(),
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
}
