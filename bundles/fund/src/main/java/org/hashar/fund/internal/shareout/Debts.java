package org.hashar.fund.internal.shareout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanWork;
import org.hashar.fund.internal.loan.StandingLoans;
import org.hashar.fund.internal.meeting.Chart;

/** What the members of a group owe on its loans at the end of a day, and how a payment on each is divided. At most four queries. */
public final class Debts {
    private static final String LOANS =
            "select l.id from MeetingEntity m left join ReversalEntity r on r.meeting = m.id,"
                    + " LoanEntity l where l.meeting = m.id and m.group = :group and r.id is null";

    private final LocalDate date;
    private final Map<UUID, LoanFacts> facts;
    private final Map<UUID, List<Holding.Loan>> owed = new HashMap<>();
    private final LoanWork work;
    private final FundEntity fund;

    private Debts(EntityManager em, FundEntity fund, Set<UUID> loans, LocalDate date) {
        this.fund = fund;
        this.date = date;
        this.facts = StandingLoans.of(em, loans, Set.of(), fund);
        Set<AccountRef> accounts = new HashSet<>();
        facts.keySet().forEach(loan -> accounts.addAll(Chart.ofLoan(loan)));
        Posting posting = Posting.begin(em, fund, accounts, date);
        this.work = new LoanWork(posting, fund, facts.keySet(), facts);
        facts.values().stream()
                .filter(loan -> !loan.issuedOn().isAfter(date))
                .sorted(Comparator.comparing(LoanFacts::issuedOn).thenComparing(LoanFacts::id))
                .forEach(loan -> owe(loan, posting));
    }

    static Debts read(EntityManager em, FundEntity fund, LocalDate date, Map<AccountRef, Long> balances) {
        Set<UUID> loans = new HashSet<>(em.createQuery(LOANS, UUID.class)
                .setParameter("group", fund.owner())
                .getResultList());
        balances.keySet().stream()
                .filter(account -> account.equals(Chart.loan(account.owner())))
                .forEach(account -> loans.add(account.owner()));
        return new Debts(em, fund, loans, date);
    }

    /** What was paid later is not owed any more, though it was on the day. */
    private void owe(LoanFacts loan, Posting posting) {
        UUID id = loan.id();
        long present = Math.max(0, posting.balanceOn(Chart.loan(id), LocalDate.MAX));
        long onDay = Math.max(0, posting.balanceOn(Chart.loan(id), date));
        long principal = Math.min(onDay, present);
        long interest = 0;
        if (work.divides(id)) {
            long later = onDay
                    - present
                    + posting.balanceOn(Chart.interest(id), date)
                    - posting.balanceOn(Chart.interest(id), LocalDate.MAX);
            long toSettle = work.toSettle(id, date) - later;
            principal = Math.max(0, Math.min(principal, toSettle));
            interest = Math.max(0, toSettle - principal);
        }
        if (interest + principal > 0) {
            owed.computeIfAbsent(loan.person(), unseen -> new ArrayList<>())
                    .add(new Holding.Loan(id, interest, principal));
        }
    }

    /** What a person owes, by the day the loans were handed out. */
    List<Holding.Loan> of(UUID person) {
        return owed.getOrDefault(person, List.of());
    }

    /** Who owes something. */
    Set<UUID> persons() {
        return owed.keySet();
    }

    /** The loans of a person. */
    public List<UUID> loansOf(UUID person) {
        return of(person).stream().map(Holding.Loan::id).toList();
    }

    /** How a payment on the day is divided, by what was agreed on the loan. */
    Holding.Loan split(UUID loan, long units) {
        if (!work.divides(loan)) {
            return new Holding.Loan(loan, 0, units);
        }
        long interest = work.interestOfSetOff(loan, date, units);
        return new Holding.Loan(loan, interest, units - interest);
    }

    /**
     * Loans on which something is posted, so that later payments are divided anew.
     *
     * @param posting begun with their accounts
     */
    public LoanWork changed(Posting posting, List<TransferDraft> transfers) {
        Map<UUID, LoanFacts> concerned = new HashMap<>();
        transfers.forEach(line -> LoanWork.loan(line).ifPresent(loan -> concerned.put(loan, facts.get(loan))));
        LoanWork changed = new LoanWork(posting, fund, concerned.keySet(), concerned);
        changed.posts(date, transfers);
        return changed;
    }
}
