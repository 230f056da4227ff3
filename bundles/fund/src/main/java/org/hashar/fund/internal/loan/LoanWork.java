package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.meeting.Chart;

/**
 * Loans with terms in one unit of work on a locked fund. It divides payments into interest and principal, and when something of an earlier day is
 * entered or taken back it divides all later payments anew (R7): what is posted otherwise is moved between principal and interest on the
 * payment's own day. One query, and none when no loan with terms is concerned.
 */
public final class LoanWork {
    private final Posting posting;
    private final FundEntity fund;
    private final Map<UUID, LoanFacts> facts;
    private final Map<UUID, LoanDays> loans = new HashMap<>();
    private final Map<UUID, Followed> followed = new HashMap<>();

    /**
     * What a payment comes to.
     *
     * @param over beyond what ends the loan
     * @param toSettle what would have ended the loan on that day
     */
    public record Placed(long interest, long principal, long recovered, long over, long toSettle) {}

    /** How a loan was divided when it was looked at last, and by what. */
    private record Followed(LoanDays.Basis by, LoanLife life) {}

    /**
     * Reads what is posted on loans, before anything is added.
     *
     * @param posting begun with the accounts of the loans
     * @param concerned loans that this unit of work may change
     * @param facts of those among them that stand when it is done
     */
    public LoanWork(Posting posting, FundEntity fund, Collection<UUID> concerned, Map<UUID, LoanFacts> facts) {
        this.posting = posting;
        this.fund = fund;
        this.facts = facts;
        for (UUID loan : concerned) {
            LoanFacts of = facts.get(loan);
            boolean terms = of != null && !of.isPlain();
            if (terms || holds(Chart.interest(loan)) || holds(Chart.writtenOff(loan))) {
                loans.put(loan, new LoanDays());
            }
        }
        List<AccountRef> accounts = new ArrayList<>();
        loans.keySet().forEach(loan -> accounts.addAll(Chart.ofLoan(loan)));
        posting.moves(accounts)
                .forEach(move -> take(move.date(), move.debit(), move.credit(), move.units(), move.code()));
    }

    /** The loan that a transfer is about, if it is about one. */
    public static Optional<UUID> loan(TransferDraft line) {
        return LoanDays.loan(line.debit(), line.credit());
    }

    private boolean holds(AccountRef account) {
        return posting.balanceOn(account, LocalDate.MAX) != 0;
    }

    private void take(LocalDate date, AccountRef debit, AccountRef credit, long units, String code) {
        LoanDays.loan(debit, credit).map(loans::get).ifPresent(days -> days.take(date, debit, credit, units, code));
    }

    /** Whether payments on a loan are divided here; otherwise they are principal. */
    public boolean divides(UUID loan) {
        return loans.containsKey(loan);
    }

    /** Takes in what is posted in this unit of work; on the first open day when its own is closed. */
    public void posts(LocalDate date, List<TransferDraft> lines) {
        LocalDate day = fund.openDay(date);
        lines.forEach(line -> take(day, line.debit(), line.credit(), line.units(), line.code()));
    }

    /** Takes in that it is reversed in this unit of work, on the day on which the reversal stands. */
    public void reverses(LocalDate date, List<TransferDraft> lines) {
        lines.forEach(
                line -> take(date, /* debit= */ line.credit(), /* credit= */ line.debit(), line.units(), line.code()));
    }

    /** Divides a payment that is not posted yet; what is over is left out. */
    public Placed place(UUID loan, LocalDate own, long units) {
        LocalDate date = fund.openDay(own);
        LoanDays days = days(loan);
        LoanDays.Day day = days.day(date);
        long toSettle = life(loan, date).at(date).toSettle().units();
        day.paid += units;
        LoanLife life = life(loan, date);
        long over = Math.min(units, life.over().getOrDefault(date, 0L));
        day.paid -= units;
        Split split = life.split(date);
        long rest = units - over;
        long recovered = Math.min(rest, Math.max(0, split.recovered() - day.recovered));
        rest -= recovered;
        long interest = Math.min(rest, Math.max(0, split.interest() - day.interest));
        return new Placed(interest, rest - interest, recovered, over, toSettle);
    }

    /** What would end a loan on a day. */
    public long toSettle(UUID loan, LocalDate own) {
        LocalDate date = fund.openDay(own);
        return life(loan, date).at(date).toSettle().units();
    }

    /** How much interest is paid by so much that is set off against a share and not posted yet; at most what ends the loan. */
    public long interestOfSetOff(UUID loan, LocalDate own, long units) {
        LocalDate date = fund.openDay(own);
        LoanDays.Day day = days(loan).day(date);
        day.setOff += units;
        long interest = life(loan, date).split(date).interest();
        day.setOff -= units;
        return Math.min(units, Math.max(0, interest - day.interest));
    }

    /**
     * What must move between principal and interest so that every payment is divided as it should be, by day; what belongs to closed days moves
     * on the first open one.
     */
    public NavigableMap<LocalDate, List<TransferDraft>> reallocations() {
        NavigableMap<LocalDate, List<TransferDraft>> found = new TreeMap<>();
        for (UUID loan : inOrder()) {
            LoanLife life = life(loan, LocalDate.MAX);
            if (life.over().isEmpty()) {
                NavigableMap<LocalDate, Long> missing = new TreeMap<>();
                days(loan)
                        .days()
                        .forEach((day, posted) -> missing.merge(
                                fund.openDay(day), life.split(day).interest() - posted.interest, Math::addExact));
                missing.values().removeIf(interest -> interest == 0);
                missing.forEach((day, interest) ->
                        found.computeIfAbsent(day, first -> new ArrayList<>()).add(reallocation(loan, interest)));
            }
        }
        return found;
    }

    /** The same until the end of a day, all together. */
    public List<TransferDraft> reallocatedUntil(LocalDate own) {
        return reallocations().headMap(fund.openDay(own), true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static TransferDraft reallocation(UUID loan, long interest) {
        AccountRef principal = Chart.loan(loan);
        AccountRef income = Chart.interest(loan);
        return new TransferDraft(
                interest > 0 ? principal : income,
                interest > 0 ? income : principal,
                Math.abs(interest),
                LoanDays.REALLOCATED,
                null);
    }

    /**
     * Every day on which something was paid beyond the debt, in place of what the accounts alone say of these loans' principal.
     *
     * @param breaches of all accounts
     */
    public List<Breach> breaches(List<Breach> breaches) {
        List<Breach> all = new ArrayList<>(breaches);
        all.removeIf(
                breach -> breach.account().equals(Chart.loan(breach.account().owner()))
                        && divides(breach.account().owner()));
        for (UUID loan : inOrder()) {
            life(loan, LocalDate.MAX).over().forEach((day, units) -> all.add(new Breach(Chart.loan(loan), day, units)));
        }
        return all;
    }

    private Set<UUID> inOrder() {
        return new TreeSet<>(loans.keySet());
    }

    private LoanDays days(UUID loan) {
        return java.util.Objects.requireNonNull(loans.get(loan));
    }

    /** Divided anew only when something has changed by which it is divided. */
    private LoanLife life(UUID loan, LocalDate until) {
        LoanDays days = days(loan);
        LoanFacts of = facts.get(loan);
        LoanDays.Basis basis = days.basis(until, of == null ? List.of() : of.later());
        Followed last = followed.get(loan);
        if (last == null || !last.by().equals(basis)) {
            last = new Followed(basis, LoanLife.of(of, days, until, fund.asset()));
            followed.put(loan, last);
        }
        return last.life();
    }
}
