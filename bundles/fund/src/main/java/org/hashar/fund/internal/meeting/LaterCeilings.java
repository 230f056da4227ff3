package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.fund.CorrectionPreview.Break;
import org.hashar.api.fund.CorrectionPreview.Kind;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;

/**
 * Loans that were given on a day that something is now entered for, or later: whether their members owe more than the constitution of that day
 * allows once it is entered (R7). A loan that was beyond the ceiling already breaks only when it gets worse. One query where no constitution names
 * a ceiling, else one or two more.
 */
final class LaterCeilings {
    /** Nothing was given later. */
    static final LaterCeilings NONE = new LaterCeilings(List.of(), Map.of());

    private static final String LOANS = "select l.person, l.id, m.id, m.date, j.businessDate from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, LoanEntity l, JournalEntity j"
            + " where l.meeting = m.id and m.group = :group and l.person in :persons and r.id is null"
            + " and j.book = m.book and j.id = m.journal";

    private final List<Given> given;
    private final Map<UUID, Set<UUID>> loans;
    private final Map<Given, Long> before = new HashMap<>();

    /**
     * That a meeting gave a member a loan.
     *
     * @param day on which it is posted
     * @param percent of the savings that the member might owe
     */
    private record Given(UUID person, UUID meeting, LocalDate day, int percent) {}

    private LaterCeilings(Collection<Given> given, Map<UUID, Set<UUID>> loans) {
        this.given = List.copyOf(given);
        this.loans = loans;
    }

    /**
     * Of members.
     *
     * @param persons whose savings or loans change
     * @param issued loans that are handed out now, by person
     * @param from the first day on which something changes
     * @param taken meetings that are being taken back
     */
    static LaterCeilings of(
            EntityManager em,
            FundEntity fund,
            Collection<UUID> persons,
            Map<UUID, Set<UUID>> issued,
            LocalDate from,
            Set<UUID> taken) {
        NavigableMap<LocalDate, Integer> ceilings =
                persons.isEmpty() ? new TreeMap<>() : Constitutions.ceilings(em, fund.owner());
        if (ceilings.isEmpty()) {
            return NONE;
        }
        Map<UUID, Set<UUID>> loans = new HashMap<>();
        issued.forEach((person, own) -> loans.put(person, new HashSet<>(own)));
        Set<Given> given = new HashSet<>();
        for (Object[] row : em.createQuery(LOANS, Object[].class)
                .setParameter("group", fund.owner())
                .setParameter("persons", Ledger.padded(persons))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            UUID person = (UUID) row[0];
            loans.computeIfAbsent(person, id -> new HashSet<>()).add((UUID) row[1]);
            var ceiling = ceilings.floorEntry((LocalDate) row[3]);
            LocalDate day = (LocalDate) row[4];
            if (ceiling != null && ceiling.getValue() > 0 && !day.isBefore(from) && !taken.contains((UUID) row[2])) {
                given.add(new Given(person, (UUID) row[2], day, ceiling.getValue()));
            }
        }
        if (given.isEmpty()) {
            return NONE;
        }
        LoanCeiling.broughtAlong(em, fund, taken, loans);
        return new LaterCeilings(given, loans);
    }

    /** The accounts that must be known. */
    List<AccountRef> accounts() {
        List<AccountRef> accounts = new ArrayList<>();
        given.stream().map(Given::person).distinct().forEach(person -> {
            accounts.add(Chart.savings(person));
            loans(person).forEach(loan -> accounts.add(Chart.loan(loan)));
        });
        return accounts;
    }

    /** Takes note of how it is while nothing is changed yet. */
    void begin(Posting posting) {
        given.forEach(each -> before.put(each, beyond(each, posting)));
    }

    /** What is beyond a ceiling, and more so than before, with all that was added; so many at most as are told of accounts. */
    List<Break> breaks(Posting posting, FundEntity fund) {
        List<Break> found = new ArrayList<>();
        for (Given each : given) {
            long beyond = beyond(each, posting);
            if (beyond > before.getOrDefault(each, 0L)) {
                found.add(new Break(
                        Kind.LOAN_CEILING,
                        each.day(),
                        each.meeting(),
                        new Amount(beyond, fund.asset()),
                        each.person()));
            }
        }
        return found.subList(0, Math.min(Breaks.MOST, found.size()));
    }

    /** Above zero, or zero. */
    private long beyond(Given each, Posting posting) {
        long owed = loans(each.person()).stream()
                .mapToLong(loan -> posting.balanceOn(Chart.loan(loan), each.day()))
                .sum();
        long saved = posting.balanceOn(Chart.savings(each.person()), each.day());
        return Math.max(0, owed - LoanCeiling.most(saved, each.percent()));
    }

    private Set<UUID> loans(UUID person) {
        return loans.getOrDefault(person, Set.of());
    }
}
