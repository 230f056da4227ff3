package org.hashar.fund.internal.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanFacts;
import org.jspecify.annotations.Nullable;

/** All accounts that one unit of work on a savings fund may post to, so that they are read at once. */
final class MeetingAccounts {
    private MeetingAccounts() {}

    /**
     * Those of what is taken back and of what is recorded.
     *
     * @param takenBack what was posted by it
     * @param concerned loans that are handed out, paid on or taken back
     * @param draft null for a reversal alone
     * @param loans those among them that are known
     */
    static Set<AccountRef> of(
            FundEntity fund,
            Stream<TransferDraft> takenBack,
            Set<UUID> concerned,
            @Nullable MeetingDraft draft,
            Map<UUID, LoanFacts> loans) {
        Set<AccountRef> refs = new HashSet<>();
        refs.add(Chart.cash(fund));
        refs.add(Chart.expense(fund));
        refs.add(Chart.difference(fund));
        refs.add(Chart.result(fund));
        refs.add(Chart.socialFund(fund));
        takenBack.forEach(line -> refs.addAll(List.of(line.debit(), line.credit())));
        concerned.forEach(loan -> refs.addAll(Chart.ofLoan(loan)));
        if (draft != null) {
            draft.contributions().forEach(line -> refs.add(Chart.savings(line.person())));
            draft.fines().forEach(line -> refs.add(Chart.claim(line.person())));
            draft.claimPayments().forEach(line -> refs.add(Chart.claim(line.person())));
            draft.repayments().stream()
                    .filter(line -> line.instruction() != null)
                    .flatMap(line -> borrower(draft, loans, line.loan()))
                    .forEach(person -> refs.add(Chart.savings(person)));
        }
        return refs;
    }

    private static Stream<UUID> borrower(MeetingDraft draft, Map<UUID, LoanFacts> loans, UUID loan) {
        LoanFacts facts = loans.get(loan);
        return facts != null
                ? Stream.of(facts.person())
                : draft.loans().stream().filter(line -> line.id().equals(loan)).map(MeetingDraft.LoanIssue::person);
    }
}
