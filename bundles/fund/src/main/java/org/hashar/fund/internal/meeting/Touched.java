package org.hashar.fund.internal.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.loan.LoanFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work may move.
 *
 * @param concerned loans that it hands out, takes payments on, or takes back
 * @param draft null for a reversal alone
 * @param loans facts of those that stand when it is done, but for what the draft hands out
 */
record Touched(
        FundEntity fund,
        TakenBack takenBack,
        Set<UUID> concerned,
        @Nullable MeetingDraft draft,
        Map<UUID, LoanFacts> loans) {

    /** The accounts. */
    Set<AccountRef> accounts() {
        Set<AccountRef> refs = new HashSet<>(List.of(
                Chart.cash(fund),
                Chart.expense(fund),
                Chart.difference(fund),
                Chart.result(fund),
                Chart.socialFund(fund)));
        takenBack.lines().forEach(line -> refs.addAll(List.of(line.debit(), line.credit())));
        concerned.forEach(loan -> refs.addAll(Chart.ofLoan(loan)));
        MeetingDraft given = draft;
        if (given != null) {
            given.contributions().forEach(line -> refs.add(Chart.savings(line.person())));
            given.fines().forEach(line -> refs.add(Chart.claim(line.person())));
            given.claimPayments().forEach(line -> refs.add(Chart.claim(line.person())));
            given.repayments().stream()
                    .filter(line -> line.instruction() != null)
                    .flatMap(line -> borrower(given, line.loan()))
                    .forEach(person -> refs.add(Chart.savings(person)));
        }
        return refs;
    }

    private Stream<UUID> borrower(MeetingDraft given, UUID loan) {
        LoanFacts facts = loans.get(loan);
        return facts != null
                ? Stream.of(facts.person())
                : given.loans().stream().filter(line -> line.id().equals(loan)).map(MeetingDraft.LoanIssue::person);
    }

    /** Members whose savings or debts it may change. */
    Set<UUID> persons() {
        Set<UUID> persons = new HashSet<>(issued().keySet());
        loans.values().forEach(loan -> persons.add(loan.person()));
        accounts().stream()
                .filter(account -> account.equals(Chart.savings(account.owner())))
                .forEach(account -> persons.add(account.owner()));
        return persons;
    }

    /** Loans that it hands out, by member. */
    Map<UUID, Set<UUID>> issued() {
        Map<UUID, Set<UUID>> issued = new HashMap<>();
        if (draft != null) {
            draft.loans().forEach(line -> issued.computeIfAbsent(line.person(), person -> new HashSet<>())
                    .add(line.id()));
        }
        return issued;
    }
}
