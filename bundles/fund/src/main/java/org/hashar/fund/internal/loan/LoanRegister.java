package org.hashar.fund.internal.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoan.Due;
import org.hashar.api.fund.InternalLoan.Guarantor;
import org.hashar.api.fund.InternalLoan.Status;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** The loans of a savings fund as they stand at the end of a day, as known at a moment: three queries beside the fund's entries. */
public final class LoanRegister {
    /** By the days on which meetings and reversals stand in the ledger: what is posted later is in no book of a closed day (R7, R8). */
    private static final String LOANS = "select l.id, l.person, l.dueOn, m.id, m.date, t, r.reversedAt, k.businessDate,"
            + " v.document"
            + " from MeetingEntity m left join ReversalEntity r on r.meeting = m.id"
            + " left join JournalEntity k on k.book = r.book and k.id = r.journal, JournalEntity j,"
            + " LoanEntity l left join LoanTermsEntity t on t.loan = l.id and (t.document = l.meeting"
            + " or (t.rescheduled = true and t.from <= :asOf and t.recordedAt <= :asKnown))"
            + " left join DocumentReversalEntity v on v.document = t.document and v.reversedAt <= :asKnown"
            + " where l.meeting = m.id and m.group = :group and m.recordedAt <= :asKnown"
            + " and j.book = m.book and j.id = m.journal and j.businessDate <= :asOf";

    /** Those that the group brought along, in the same columns. */
    private static final String BROUGHT_ALONG = "select l.id, l.person, l.dueOn, d.id, d.date, t, r.reversedAt, d.date,"
            + " v.document"
            + " from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id, OpeningLoanEntity l"
            + " left join LoanTermsEntity t on t.loan = l.id and t.rescheduled = true and t.from <= :asOf"
            + " and t.recordedAt <= :asKnown left join DocumentReversalEntity v on v.document = t.document"
            + " and v.reversedAt <= :asKnown where l.document = d.id and d.fund = :fund and d.date <= :asOf"
            + " and d.recordedAt <= :asKnown";

    /** A loan and the meeting that handed it out. */
    private record Issued(LoanFacts facts, UUID meeting) {}

    private final FundEntity fund;
    private final LocalDate asOf;
    private final Map<UUID, LoanDays> days = new HashMap<>();
    private final Map<UUID, String> purposes = new HashMap<>();
    private final Map<UUID, Issued> loans = new LinkedHashMap<>();
    /** On what days loans were agreed anew, also where that was taken back: for PAR that is never forgotten (R10). */
    private final Map<UUID, SortedSet<LocalDate>> rescheduled = new HashMap<>();

    private final Map<UUID, List<GuarantorEntity>> guarantors;

    private LoanRegister(EntityManager em, FundEntity fund, List<Entry> entries, LocalDate asOf, Instant asKnown) {
        this.fund = fund;
        this.asOf = asOf;
        for (Entry entry : entries) {
            LoanDays.loan(entry.debit(), entry.credit()).ifPresent(loan -> take(loan, entry));
        }
        em.createQuery(LOANS, Object[].class)
                .setParameter("group", fund.owner())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultStream()
                .filter(row -> stands(row, asOf, asKnown))
                .forEach(this::issued);
        em.createQuery(BROUGHT_ALONG, Object[].class)
                .setParameter("fund", fund.id())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultStream()
                .filter(row -> stands(row, asOf, asKnown))
                .forEach(this::issued);
        this.guarantors = loans.isEmpty() ? Map.of() : guarantors(em);
    }

    /**
     * All loans, by day of issue.
     *
     * @param entries of the fund up to that day, as known at that moment
     */
    public static List<InternalLoan> read(
            EntityManager em, FundEntity fund, List<Entry> entries, LocalDate asOf, Instant asKnown) {
        LoanRegister register = new LoanRegister(em, fund, entries, asOf, asKnown);
        return register.loans.values().stream()
                .map(register::loan)
                .sorted(Comparator.comparing(InternalLoan::issuedOn).thenComparing(InternalLoan::id))
                .toList();
    }

    private void take(UUID loan, Entry entry) {
        days.computeIfAbsent(loan, unseen -> new LoanDays())
                .take(entry.date(), entry.debit(), entry.credit(), entry.units(), entry.code());
        if (entry.code().equals("LOAN_ISSUED") && entry.purpose() != null) {
            purposes.put(loan, entry.purpose());
        }
    }

    private static boolean stands(Object[] row, LocalDate asOf, Instant asKnown) {
        return row[6] == null || ((Instant) row[6]).isAfter(asKnown) || ((LocalDate) row[7]).isAfter(asOf);
    }

    private void issued(Object[] row) {
        UUID id = (UUID) row[0];
        Issued known = loans.computeIfAbsent(
                id,
                of -> new Issued(
                        new LoanFacts(of, fund.id(), (UUID) row[1], (LocalDate) row[4], (LocalDate) row[2], List.of()),
                        (UUID) row[3]));
        if (row[5] != null) {
            LoanVersion version = ((LoanTermsEntity) row[5]).version(fund.asset());
            if (version.rescheduled()) {
                rescheduled.computeIfAbsent(id, of -> new TreeSet<>()).add(version.from());
            }
            if (row[8] == null) {
                loans.put(id, new Issued(known.facts().with(version), known.meeting()));
            }
        }
    }

    private Map<UUID, List<GuarantorEntity>> guarantors(EntityManager em) {
        Set<UUID> meetings = loans.values().stream().map(Issued::meeting).collect(Collectors.toSet());
        return em.createQuery("select g from GuarantorEntity g where g.meeting in :meetings", GuarantorEntity.class)
                .setParameter("meetings", meetings)
                .getResultStream()
                .collect(Collectors.groupingBy(GuarantorEntity::loan));
    }

    private InternalLoan loan(Issued issued) {
        LoanFacts facts = issued.facts();
        Asset asset = fund.asset();
        LoanDays of = days.computeIfAbsent(facts.id(), unseen -> new LoanDays());
        LoanLife life = LoanLife.of(facts, of, asOf, asset);
        LoanPosition position = life.at(asOf);
        List<Due> instalments = instalments(life, asset);
        long principal = of.principal(asOf);
        long outstanding = position.principalOutstanding().units();
        long recovered = sum(of, day -> day.recovered);
        long lost = life.writtenOff();
        List<LoanVersion> later = facts.later();
        LoanVersion last = later.isEmpty() ? facts.first() : later.get(later.size() - 1);
        LocalDate since = position.overdueSince();
        return new InternalLoan(
                facts.id(),
                fund.owner(),
                facts.person(),
                issued.meeting(),
                facts.issuedOn(),
                later.isEmpty() ? facts.dueOn() : last.dueOn(asset),
                purposes.get(facts.id()),
                facts.isPlain() ? null : last.agreement(),
                guarantors.getOrDefault(facts.id(), List.of()).stream()
                        .sorted(Comparator.comparing(GuarantorEntity::person))
                        .map(each -> new Guarantor(each.person(), each.from()))
                        .toList(),
                status(position, lost, recovered),
                new Amount(principal, asset),
                new Amount(principal - outstanding - lost - recovered, asset),
                new Amount(sum(of, day -> day.interest), asset),
                new Amount(outstanding, asset),
                position.due(),
                new Amount(
                        instalments.stream()
                                .filter(Due::overdue)
                                .mapToLong(each -> each.left().units())
                                .sum(),
                        asset),
                since,
                since == null ? 0 : (int) ChronoUnit.DAYS.between(since, asOf),
                position.toSettle(),
                new Amount(lost, asset),
                new Amount(recovered, asset),
                List.copyOf(rescheduled.getOrDefault(facts.id(), new TreeSet<>())),
                instalments);
    }

    private static Status status(LoanPosition position, long lost, long recovered) {
        if (position.overdueSince() != null) {
            return Status.OVERDUE;
        }
        if (position.principalOutstanding().isPositive() || position.due().isPositive()) {
            return Status.CURRENT;
        }
        return lost + recovered > 0 ? Status.WRITTEN_OFF : Status.REPAID;
    }

    private static long sum(LoanDays days, java.util.function.ToLongFunction<LoanDays.Day> what) {
        return days.days().values().stream().mapToLong(what).sum();
    }

    /** What is asked for on one day as one instalment. */
    private static final class Sums {
        @Nullable
        Integer number;

        long principal;
        long interest;
        long paid;
        long left;
    }

    private List<Due> instalments(LoanLife life, Asset asset) {
        Map<LocalDate, Map<Integer, Sums>> sums = new TreeMap<>();
        for (Debt debt : life.debts()) {
            int key = debt.instalment == null ? 0 : debt.instalment;
            Sums sum = sums.computeIfAbsent(debt.dueOn, day -> new TreeMap<>()).computeIfAbsent(key, at -> new Sums());
            sum.number = debt.instalment;
            sum.principal += debt.part == Part.PRINCIPAL ? debt.asked() : 0;
            sum.interest += debt.part == Part.PRINCIPAL ? 0 : debt.asked();
            sum.paid += debt.paid();
            sum.left += debt.left();
        }
        List<Due> found = new ArrayList<>();
        sums.forEach((day, own) -> own.values()
                .forEach(sum -> found.add(new Due(
                        sum.number,
                        day,
                        new Amount(sum.principal, asset),
                        new Amount(sum.interest, asset),
                        new Amount(sum.paid, asset),
                        new Amount(sum.left, asset),
                        sum.left > 0 && day.isBefore(asOf)))));
        return found;
    }
}
