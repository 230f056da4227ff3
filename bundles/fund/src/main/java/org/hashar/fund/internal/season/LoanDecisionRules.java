package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.hashar.api.Violations;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanDecisionDraft.Kind;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;

/** The rules of decisions on a loan: only a decision takes a loss from the borrower after the goods were handed out (R3). */
final class LoanDecisionRules {
    private LoanDecisionRules() {}

    static void apply(FundWork work, LoanDecisionDraft draft) {
        Violations violations = work.violations();
        Borrowing borrowing = Borrowing.of(work, draft.loan(), draft.date());
        Texts.checkCode(violations, "/cause", draft.cause());
        work.decide("/decision", borrowing.loan().id(), draft.decision());
        boolean reschedule = draft.kind() == Kind.RESCHEDULE;
        boolean forgive = draft.kind() == Kind.FORGIVE;
        violations.check(reschedule == (draft.dueOn() != null), "/dueOn", reschedule ? "required" : "not-needed-here");
        violations.check(forgive == (draft.amount() != null), "/amount", forgive ? "required" : "not-needed-here");
        AccountRef forgiven = CapitalChart.own(work.fund(), CapitalChart.FORGIVEN);
        borrowing.begin(Set.of(forgiven));
        LocalDate later = draft.dueOn();
        if (reschedule && later != null) {
            LocalDate due = LoanRows.dueOn(work.em(), borrowing.loan());
            violations.check(later.isAfter(due), "/dueOn", "due-not-later", due);
            violations.check(draft.shares().isEmpty(), "/shares", "not-needed-here");
            work.detail(new DueEntity(draft.id(), borrowing.loan().id(), later));
        } else if (forgive && draft.amount() != null) {
            OptionalLong units = Moneys.positive(
                    violations, "/amount", draft.amount(), work.fund().asset());
            long owed = borrowing.owed();
            if (units.isPresent()
                    && violations.check(
                            units.getAsLong() <= owed,
                            "/amount",
                            "beyond-debt",
                            work.text(borrowing.account(), owed))) {
                work.move(forgiven, borrowing.account(), units.getAsLong(), CapitalChart.FORGIVEN);
                borrowing.release(draft.shares(), units.getAsLong(), CapitalChart.FORGIVEN);
            }
        } else if (draft.kind() == Kind.RELEASE) {
            violations.check(!draft.shares().isEmpty(), "/shares", "required");
            borrowing.release(draft.shares(), borrowing.paidByGroup(), "RELEASED");
        } else if (draft.kind() == Kind.ASSUME) {
            violations.check(!draft.shares().isEmpty(), "/shares", "required");
            borrowing.assume(draft.shares());
        }
    }
}
