package org.hashar.fund.internal.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.hashar.api.Violations;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's lines do to the cash box and to the loans on its own day, and what must be in the box afterwards. All money that comes in
 * at a meeting can go out at it. Pure.
 */
final class CashRules {
    /** Codes of rules that are about how much there is; when nothing else is wrong, the problem is limit-exceeded. */
    static final List<String> LIMITS = List.of(
            "not-enough-cash",
            "beyond-debt",
            "later-cash-short",
            "later-loan-overpaid",
            "later-savings-short",
            "later-account-short");

    private final Violations violations;
    private final Scene scene;
    private final MeetingDraft draft;
    private final ToLongFunction<AccountRef> balances;
    private long expected;

    /**
     * The rules for one meeting.
     *
     * @param balances at the end of the meeting's day, without the meeting
     */
    CashRules(Violations violations, Scene scene, MeetingDraft draft, ToLongFunction<AccountRef> balances) {
        this.violations = violations;
        this.scene = scene;
        this.draft = draft;
        this.balances = balances;
    }

    /** Notes every line that is beyond what there is, and a count that differs without a reason. */
    void check(List<TransferDraft> transfers, @Nullable Long counted) {
        expected = balances.applyAsLong(Chart.cash(scene.fund()));
        Map<StatementLine.Kind, Integer> lines = new HashMap<>();
        Map<AccountRef, Long> debts = new HashMap<>();
        transfers.stream()
                .filter(line -> Chart.same(line.debit(), Chart.cash(scene.fund())))
                .forEach(line -> expected += line.units());
        boolean enough = true;
        for (TransferDraft line : transfers) {
            StatementLine.Kind kind = StatementLine.Kind.valueOf(line.code());
            int index = lines.merge(kind, 1, Integer::sum) - 1;
            if (kind == StatementLine.Kind.LOAN_ISSUED) {
                debts.merge(line.debit(), line.units(), Long::sum);
                enough &= spend(line, "/loans/" + index + "/principal");
            } else if (kind == StatementLine.Kind.EXPENSE) {
                enough &= spend(line, "/expenses/" + index + "/amount");
            } else if (kind == StatementLine.Kind.LOAN_REPAID) {
                repay(line, "/repayments/" + index + "/amount", debts);
            }
        }
        if (enough && counted != null && counted != expected) {
            String reason = ContentHash.blankToNull(draft.cashDifferenceReason());
            violations.check(
                    reason != null, "/cashDifferenceReason", "cash-differs", scene.text(expected), scene.text(counted));
        }
    }

    /** What must be in the box after the meeting. */
    long expected() {
        return expected;
    }

    private boolean spend(TransferDraft line, String pointer) {
        boolean enough = violations.check(
                line.units() <= expected, pointer, "not-enough-cash", scene.text(Math.max(0, expected)));
        if (enough) {
            expected -= line.units();
        }
        return enough;
    }

    private void repay(TransferDraft line, String pointer, Map<AccountRef, Long> issued) {
        AccountRef loan = line.credit();
        long left = balances.applyAsLong(loan) + issued.getOrDefault(loan, 0L);
        if (violations.check(line.units() <= left, pointer, "beyond-debt", scene.text(left))) {
            issued.merge(loan, -line.units(), Long::sum);
        }
    }
}
