package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hashar.fund.internal.ledger.AccountRef;

/**
 * What the ledger says of one loan, by business date: what was paid on it, and as what it is posted. A day is the finest step of business time,
 * so the payments of one day are one payment. For one thread.
 */
final class LoanDays {
    /** Code of a transfer that moves a part of a payment between principal and interest. */
    static final String REALLOCATED = "LOAN_REALLOCATED";

    /** One day, in smallest units; each sum net of what was reversed. */
    static final class Day {
        long paid;
        long principal;
        long interest;
        long recovered;
        long setOff;
        long writtenOff;
    }

    /** What the division of payments up to some day follows from; equal when it cannot have changed. */
    record Basis(long principal, List<Object> days) {}

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> issues = new TreeMap<>();

    /** The loan that a transfer is about, if it is about one. */
    static Optional<UUID> loan(AccountRef debit, AccountRef credit) {
        if (isOfLoan(debit)) {
            return Optional.of(debit.owner());
        }
        return isOfLoan(credit) ? Optional.of(credit.owner()) : Optional.empty();
    }

    private static boolean isOfLoan(AccountRef account) {
        return switch (account.code()) {
            case "LOAN", "INTEREST", "WRITTEN_OFF" -> true;
            default -> false;
        };
    }

    NavigableMap<LocalDate, Day> days() {
        return days;
    }

    Day day(LocalDate date) {
        return days.computeIfAbsent(date, unseen -> new Day());
    }

    /** What was handed out by the end of a day. */
    long principal(LocalDate until) {
        return issues.headMap(until, true).values().stream()
                .mapToLong(units -> units)
                .sum();
    }

    /** From the box, or set off against what the fund owes the borrower. */
    private static void pay(Day day, AccountRef from, long units) {
        if (from.code().equals("CASH")) {
            day.paid += units;
        } else {
            day.setOff += units;
        }
    }

    /**
     * What the division of all payments by the end of a day follows from, beside what was agreed first.
     *
     * @param later agreements
     */
    Basis basis(LocalDate until, List<LoanVersion> later) {
        List<Object> basis = new ArrayList<>();
        days.headMap(until, true).forEach((date, day) -> {
            if (day.paid != 0 || day.setOff != 0 || day.writtenOff != 0) {
                Collections.addAll(basis, date, day.paid, day.setOff, day.writtenOff);
            }
        });
        later.stream().filter(version -> !version.from().isAfter(until)).forEach(basis::add);
        return new Basis(principal(until), basis);
    }

    /** Takes in a transfer of this loan, or the opposite of one. */
    void take(LocalDate date, AccountRef debit, AccountRef credit, long units, String code) {
        Day day = day(date);
        boolean repaid = credit.code().equals("LOAN");
        switch (code) {
            case "LOAN_ISSUED" -> issues.merge(date, repaid ? -units : units, Math::addExact);
            case "LOAN_REPAID" -> {
                long signed = repaid ? units : -units;
                pay(day, repaid ? debit : credit, signed);
                day.principal += signed;
            }
            case "INTEREST_PAID" -> {
                boolean in = credit.code().equals("INTEREST");
                long signed = in ? units : -units;
                pay(day, in ? debit : credit, signed);
                day.interest += signed;
            }
            case "LOAN_RECOVERED" -> {
                long signed = credit.code().equals("WRITTEN_OFF") ? units : -units;
                day.paid += signed;
                day.recovered += signed;
            }
            case "LOAN_WRITTEN_OFF" -> day.writtenOff += repaid ? units : -units;
            case REALLOCATED -> {
                day.principal += repaid ? units : -units;
                day.interest -= repaid ? units : -units;
            }
            default -> throw new IllegalStateException("transfer " + code + " on a loan");
        }
    }
}
