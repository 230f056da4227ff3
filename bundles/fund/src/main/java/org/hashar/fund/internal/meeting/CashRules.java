package org.hashar.fund.internal.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
            "not-enough-social-fund",
            "beyond-debt",
            "beyond-loan-ceiling",
            "beyond-claim",
            "later-cash-short",
            "later-loan-overpaid",
            "later-savings-short",
            "later-account-short",
            "later-loan-ceiling");

    private final Violations violations;
    private final Scene scene;
    private final MeetingDraft draft;
    private final ToLongFunction<AccountRef> balances;
    private final Predicate<UUID> divided;
    private long expected;
    /** What of it is the social fund's, and cannot be lent or spent by the group. */
    private long social;

    private int claimPayments;
    private int socialClaims;

    /**
     * The rules for one meeting.
     *
     * @param balances at the end of the meeting's day, without the meeting
     * @param divided loans whose repayments were judged when they were divided
     */
    CashRules(
            Violations violations,
            Scene scene,
            MeetingDraft draft,
            ToLongFunction<AccountRef> balances,
            Predicate<UUID> divided) {
        this.violations = violations;
        this.scene = scene;
        this.draft = draft;
        this.balances = balances;
        this.divided = divided;
    }

    /** Notes every line that is beyond what there is, and a count that differs without a reason. */
    void check(List<TransferDraft> transfers, @Nullable Long counted) {
        expected = balances.applyAsLong(Chart.cash(scene.fund()));
        AccountRef socialFund = Chart.socialFund(scene.fund());
        social = balances.applyAsLong(socialFund);
        Map<StatementLine.Kind, Integer> lines = new HashMap<>();
        Map<AccountRef, Long> debts = new HashMap<>();
        transfers.stream()
                .filter(line -> Chart.same(line.debit(), Chart.cash(scene.fund())))
                .forEach(line -> {
                    expected += line.units();
                    social += line.credit().equals(socialFund) ? line.units() : 0;
                });
        boolean enough = true;
        for (TransferDraft line : transfers) {
            StatementLine.Kind kind = StatementLine.Kind.valueOf(line.code());
            if (LoanLines.PART.equals(line.purpose())) {
                handBack(line);
                continue;
            }
            int index = lines.merge(ofDocument(kind), 1, Integer::sum) - 1;
            if (kind == StatementLine.Kind.LOAN_ISSUED) {
                debts.merge(line.debit(), line.units(), Long::sum);
                enough &= spend(line, "/loans/" + index + "/principal");
            } else if (kind == StatementLine.Kind.EXPENSE) {
                enough &= spend(line, "/expenses/" + index + "/amount");
            } else if (kind == StatementLine.Kind.LOAN_REPAID) {
                if (!divided.test(line.credit().owner())) {
                    repay(line, "/repayments/" + index + "/amount", "beyond-debt", debts);
                }
            } else if (kind == StatementLine.Kind.CLAIM) {
                claim(line, debts);
            } else if (line.debit().equals(socialFund)) {
                enough &= help(line);
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

    /** Of what kind of line of the document a transfer is the first. */
    private static StatementLine.Kind ofDocument(StatementLine.Kind kind) {
        return switch (kind) {
            case INTEREST_PAID, LOAN_RECOVERED -> StatementLine.Kind.LOAN_REPAID;
            default -> kind;
        };
    }

    /** What came in beyond a debt and goes out again at the same meeting. */
    private void handBack(TransferDraft line) {
        if (Chart.same(line.credit(), Chart.cash(scene.fund()))) {
            expected -= line.units();
        }
    }

    private boolean spend(TransferDraft line, String pointer) {
        long free = Math.max(0, expected - social);
        boolean enough = violations.check(line.units() <= free, pointer, "not-enough-cash", scene.text(free));
        if (enough) {
            expected -= line.units();
        }
        return enough;
    }

    /** Paid out of the social fund, of which no more is there than what is its own and in the box. */
    private boolean help(TransferDraft line) {
        long free = Math.max(0, Math.min(expected, social));
        String pointer = "/socialClaims/" + socialClaims++ + "/amount";
        boolean enough = violations.check(line.units() <= free, pointer, "not-enough-social-fund", scene.text(free));
        if (enough) {
            expected -= line.units();
            social -= line.units();
        }
        return enough;
    }

    /** Fines come before what is paid: a fine can be paid at the meeting that puts it on a member. */
    private void claim(TransferDraft line, Map<AccountRef, Long> owed) {
        if (Chart.isCash(line.debit())) {
            repay(line, "/claimPayments/" + claimPayments++ + "/amount", "beyond-claim", owed);
        } else {
            owed.merge(line.debit(), line.units(), Long::sum);
        }
    }

    private void repay(TransferDraft line, String pointer, String code, Map<AccountRef, Long> owed) {
        AccountRef debt = line.credit();
        long left = balances.applyAsLong(debt) + owed.getOrDefault(debt, 0L);
        if (violations.check(line.units() <= left, pointer, code, scene.text(left))) {
            owed.merge(debt, -line.units(), Long::sum);
        }
    }
}
