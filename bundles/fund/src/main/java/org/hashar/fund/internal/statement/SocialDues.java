package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * What members owe the social fund: at each meeting that stands, what the constitution of that day asks of everybody who is a member on it and is
 * not freed from contributions. What they paid in, or had set off, counts against the oldest.
 */
public final class SocialDues {
    /** Of a group that has no fund yet. */
    static final SocialDues NONE = new SocialDues(List.of(), List.of(), Map.of());

    private final List<Dues.Due> dues;
    private final List<Exemption> exemptions;
    private final Map<LineKey, UUID> payers;

    private SocialDues(List<Dues.Due> dues, List<Exemption> exemptions, Map<LineKey, UUID> payers) {
        this.dues = dues;
        this.exemptions = exemptions;
        this.payers = payers;
    }

    /**
     * Up to the end of a day, as known at a moment. One query for a group that asks for nothing, at most five for others.
     *
     * @param entries of the fund up to that day, as known at that moment
     */
    public static SocialDues read(
            EntityManager em, FundEntity fund, List<Entry> entries, LocalDate asOf, Instant known) {
        NavigableMap<LocalDate, Long> asked = Constitutions.socialContributions(em, fund.owner(), asOf, known);
        if (asked.values().stream().allMatch(units -> units == 0)) {
            return NONE;
        }
        LocalDate opened = Contributions.opened(em, fund, known);
        List<Dues.Due> dues = Contributions.meetings(em, fund, asOf, known).stream()
                .filter(day -> opened == null || day.isAfter(opened))
                .sorted()
                .flatMap(day -> java.util.Optional.ofNullable(asked.floorEntry(day)).stream()
                        .map(of -> new Dues.Due(day, of.getValue())))
                .filter(due -> due.units() > 0)
                .toList();
        return new SocialDues(dues, Exemptions.of(em, fund, known), SocialLines.persons(em, fund, entries));
    }

    /** Smallest units that each of some persons has not paid in; zero when paid in advance. */
    public Map<UUID, Long> arrears(Set<UUID> persons, Map<UUID, List<Membership>> episodes, List<Entry> entries) {
        return persons.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> arrears(person, episodes.getOrDefault(person, List.of()), entries)));
    }

    /** The same for one. */
    long arrears(UUID person, List<Membership> episodes, List<Entry> entries) {
        return Contributions.position(
                        dues,
                        day -> episodes.stream().anyMatch(episode -> episode.holdsOn(day)),
                        day -> Contributions.exempts(exemptions, person, day),
                        paid(person, entries))
                .arrears();
    }

    private long paid(UUID person, List<Entry> entries) {
        if (dues.isEmpty()) {
            return 0;
        }
        long paid = 0;
        for (Entry entry : entries) {
            if (entry.code().equals(StatementLine.Kind.SOCIAL_FUND.name()) && person.equals(person(entry, payers))) {
                boolean in = entry.credit().code().equals("SOCIAL_FUND");
                // Help out of the social fund is no payment, and the opposite of help neither.
                boolean help = Chart.isCash(in ? entry.debit() : entry.credit()) && in == entry.reversal();
                paid += help ? 0 : in ? entry.units() : -entry.units();
            }
        }
        return paid;
    }

    /** Whom a line of the social fund concerns, null for nobody. */
    static @Nullable UUID person(Entry entry, Map<LineKey, UUID> persons) {
        for (AccountRef account : List.of(entry.debit(), entry.credit())) {
            if (account.equals(Chart.savings(account.owner()))) {
                return account.owner();
            }
        }
        return persons.get(new LineKey(entry.document(), entry.line()));
    }
}
