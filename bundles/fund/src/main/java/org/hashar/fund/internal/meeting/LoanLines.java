package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingDraft.Instruction;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanWork;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's repayments as transfers: one for interest, one for principal, one for what is recovered of a lost debt, and those of what is beyond
 * the debt. The first of a line carries its instruction as purpose, the others {@link #PART}, by which the line is read back.
 */
final class LoanLines {
    /** Purpose of a transfer that belongs to the repayment before it; not a code that a client could write. */
    static final String PART = "+";

    private final Violations violations;
    private final Scene scene;
    private final MeetingDraft draft;
    private final Posting posting;
    private final LoanWork work;
    private final Map<UUID, LoanFacts> loans;
    private final List<TransferDraft> made = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    /**
     * For one meeting.
     *
     * @param work without this meeting
     * @param loans at least those that the meeting names
     */
    LoanLines(
            Violations violations,
            Scene scene,
            MeetingDraft draft,
            Posting posting,
            LoanWork work,
            Map<UUID, LoanFacts> loans) {
        this.violations = violations;
        this.scene = scene;
        this.draft = draft;
        this.posting = posting;
        this.work = work;
        this.loans = loans;
    }

    /** The same lines, each repayment in its parts; notes what is wrong with them. */
    List<TransferDraft> divided(List<TransferDraft> lines) {
        work.posts(
                draft.date(),
                lines.stream()
                        .filter(line -> line.code().equals(Kind.LOAN_ISSUED.name()))
                        .toList());
        int repayment = 0;
        for (TransferDraft line : lines) {
            if (line.code().equals(Kind.LOAN_REPAID.name())) {
                repay(repayment++, line, lines);
            } else {
                made.add(line);
            }
        }
        return made;
    }

    private void repay(int index, TransferDraft line, List<TransferDraft> lines) {
        UUID loan = line.credit().owner();
        Instruction instruction = draft.repayments().get(index).instruction();
        String at = "/repayments/" + index;
        boolean divides = work.divides(loan);
        if (!divides && instruction == null) {
            made.add(line);
            return;
        }
        if (!violations.check(seen.add(loan), at + "/loan", "listed-twice")) {
            return;
        }
        LoanWork.Placed placed = divides ? work.place(loan, draft.date(), line.units()) : plain(line, lines);
        boolean ends = instruction != Instruction.SETTLE || line.units() >= placed.toSettle();
        violations.check(ends, at + "/amount", "settlement-short", scene.text(placed.toSettle()));
        boolean keeps = instruction == Instruction.GIVE_BACK || instruction == Instruction.TO_SAVINGS;
        long within = line.units() - placed.over();
        violations.check(
                placed.over() == 0 || (keeps && within > 0), at + "/amount", "beyond-debt", scene.text(within));
        parts(line, placed, instruction);
    }

    /** A loan whose debt is what its account says. */
    private LoanWork.Placed plain(TransferDraft line, List<TransferDraft> lines) {
        AccountRef account = line.credit();
        long owed = posting.balanceOn(account, draft.date())
                + lines.stream()
                        .filter(other -> other.debit().equals(account))
                        .mapToLong(TransferDraft::units)
                        .sum();
        long paid = Math.min(Math.max(0, owed), line.units());
        return new LoanWork.Placed(0, paid, 0, line.units() - paid, owed);
    }

    private void parts(TransferDraft line, LoanWork.Placed placed, @Nullable Instruction instruction) {
        UUID loan = line.credit().owner();
        AccountRef cash = Chart.cash(scene.fund());
        List<TransferDraft> parts = new ArrayList<>();
        String first = instruction == null ? null : instruction.name();
        add(parts, cash, Chart.interest(loan), placed.interest(), Kind.INTEREST_PAID, first);
        add(parts, cash, Chart.loan(loan), placed.principal(), Kind.LOAN_REPAID, first);
        add(parts, cash, Chart.writtenOff(loan), placed.recovered(), Kind.LOAN_RECOVERED, first);
        work.posts(draft.date(), parts);
        LoanFacts facts = loans.get(loan);
        if (facts != null && placed.over() > 0 && !parts.isEmpty()) {
            AccountRef savings = Chart.savings(facts.person());
            add(parts, cash, savings, placed.over(), Kind.LOAN_SURPLUS, PART);
            if (instruction == Instruction.GIVE_BACK) {
                add(parts, savings, cash, placed.over(), Kind.LOAN_SURPLUS, PART);
            }
        }
        made.addAll(parts);
    }

    private static void add(
            List<TransferDraft> parts,
            AccountRef debit,
            AccountRef credit,
            long units,
            Kind kind,
            @Nullable String first) {
        if (units > 0) {
            parts.add(new TransferDraft(debit, credit, units, kind.name(), parts.isEmpty() ? first : PART));
        }
    }

    /** Adds a transfer to the repayments that it was made of. */
    static void read(List<MeetingDraft.Repayment> repayments, TransferDraft line, Asset asset) {
        if (!PART.equals(line.purpose())) {
            repayments.add(new MeetingDraft.Repayment(
                    line.credit().owner(),
                    Money.of(new Amount(line.units(), asset)),
                    line.purpose() == null ? null : Instruction.valueOf(line.purpose())));
        } else if (line.debit().code().equals("CASH")) {
            int last = repayments.size() - 1;
            MeetingDraft.Repayment so = repayments.get(last);
            Amount sum = Amount.parse(so.amount().amount(), asset).orElseThrow().plus(new Amount(line.units(), asset));
            repayments.set(last, new MeetingDraft.Repayment(so.loan(), Money.of(sum), so.instruction()));
        }
    }
}
