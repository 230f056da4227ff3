package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupStatus;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanFacts;
import org.jspecify.annotations.Nullable;

/**
 * Judges a meeting by the facts of its own day (R1, R7) and turns its lines into transfers. Pure. What it costs the cash box and the loans is
 * judged by {@link CashRules}.
 */
final class MeetingRules {
    private final Violations violations;
    private final Scene scene;
    private final MeetingDraft draft;
    private final Set<UUID> members;
    private final Map<UUID, LoanFacts> loans;
    private final AgreedLines agreed;
    private final List<TransferDraft> transfers = new ArrayList<>();
    private boolean postable = true;
    private @Nullable Long counted;

    /**
     * The rules for one meeting.
     *
     * @param members on the meeting's date
     * @param loans of standing meetings, at least those that the meeting names
     * @param agreed the lines that the group's constitution has a say in
     */
    MeetingRules(
            Violations violations,
            Scene scene,
            MeetingDraft draft,
            Set<UUID> members,
            Map<UUID, LoanFacts> loans,
            AgreedLines agreed) {
        this.violations = violations;
        this.scene = scene;
        this.draft = draft;
        this.members = members;
        this.loans = new HashMap<>(loans);
        this.agreed = agreed;
    }

    /** Notes every broken rule. */
    void check() {
        head();
        attendance();
        contributions();
        loans();
        repayments();
        expenses();
        agreed.check(transfers);
        postable &= agreed.postable();
        if (draft.cashCounted() != null) {
            OptionalLong units = Moneys.zeroOrMore(violations, "/cashCounted", draft.cashCounted(), scene.asset());
            counted = units.isPresent() ? units.getAsLong() : null;
        }
        Texts.check(violations, "/cashDifferenceReason", draft.cashDifferenceReason(), Shape.MAX_REASON);
        Texts.check(violations, "/note", draft.note(), Shape.MAX_NOTE);
    }

    /** The lines as transfers, in the document's order, loans before repayments. */
    List<TransferDraft> transfers() {
        return transfers;
    }

    /** The loans that the meeting names, those that it hands out among them. */
    Map<UUID, LoanFacts> known() {
        return loans;
    }

    /** Whether every line could be turned into a transfer, so that the cash can be judged. */
    boolean postable() {
        return postable;
    }

    /** Smallest units counted; null when nobody counted, or what was counted is not an amount. */
    @Nullable
    Long counted() {
        return counted;
    }

    private void head() {
        Group group = scene.group();
        LocalDate date = draft.date();
        violations.check(!scene.association(), "/group", "association-has-no-fund");
        violations.check(!date.isAfter(scene.today()), "/date", "in-the-future", scene.today());
        violations.check(!date.isBefore(group.formedOn()), "/date", "before-formation", group.formedOn());
        scene.fund().checkAfterOpening(violations, "/date", date);
        boolean dissolved = group.status() == GroupStatus.DISSOLVED && !date.isBefore(group.statusSince());
        violations.check(!dissolved, "/date", "group-dissolved", group.statusSince());
    }

    private void attendance() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.attendance().size(); i++) {
            member("/attendance/" + i + "/person", draft.attendance().get(i).person(), seen);
        }
    }

    private void contributions() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.contributions().size(); i++) {
            String at = "/contributions/" + i;
            MeetingDraft.Contribution line = draft.contributions().get(i);
            member(at + "/person", line.person(), seen);
            transfer(
                    Chart.cash(scene.fund()),
                    Chart.savings(line.person()),
                    Moneys.positive(violations, at + "/amount", line.amount(), scene.asset()),
                    StatementLine.Kind.CONTRIBUTION,
                    null);
        }
    }

    private void loans() {
        Set<UUID> seen = new HashSet<>();
        Map<UUID, LoanFacts> agreed = new HashMap<>();
        for (int i = 0; i < draft.loans().size(); i++) {
            String at = "/loans/" + i;
            MeetingDraft.LoanIssue line = draft.loans().get(i);
            member(at + "/person", line.person(), null);
            boolean free = violations.check(seen.add(line.id()), at + "/id", "listed-twice")
                    && violations.check(!loans.containsKey(line.id()), at + "/id", "loan-id-taken");
            agreed.putIfAbsent(
                    line.id(),
                    LoanIssues.check(
                            violations,
                            at,
                            scene,
                            draft.date(),
                            line,
                            members,
                            this.agreed.rules().loans()));
            Texts.checkCode(violations, at + "/purpose", line.purpose());
            transfer(
                    Chart.loan(line.id()),
                    Chart.cash(scene.fund()),
                    Moneys.positive(violations, at + "/principal", line.principal(), scene.asset()),
                    StatementLine.Kind.LOAN_ISSUED,
                    line.purpose());
            postable &= free;
        }
        agreed.forEach(loans::putIfAbsent);
    }

    private void repayments() {
        for (int i = 0; i < draft.repayments().size(); i++) {
            String at = "/repayments/" + i;
            MeetingDraft.Repayment line = draft.repayments().get(i);
            LoanFacts loan = loans.get(line.loan());
            boolean known = loan != null && loan.fund().equals(scene.fund().id());
            if (!known || loan == null) {
                violations.add(at + "/loan", "unknown-loan");
            } else if (loan.issuedOn().isAfter(draft.date())) {
                violations.add(at + "/loan", "loan-issued-later", loan.issuedOn());
                known = false;
            }
            transfer(
                    Chart.cash(scene.fund()),
                    Chart.loan(line.loan()),
                    Moneys.positive(violations, at + "/amount", line.amount(), scene.asset()),
                    StatementLine.Kind.LOAN_REPAID,
                    null);
            postable &= known;
        }
    }

    private void expenses() {
        for (int i = 0; i < draft.expenses().size(); i++) {
            String at = "/expenses/" + i;
            MeetingDraft.Expense line = draft.expenses().get(i);
            Texts.checkCode(violations, at + "/purpose", line.purpose());
            transfer(
                    Chart.expense(scene.fund()),
                    Chart.cash(scene.fund()),
                    Moneys.positive(violations, at + "/amount", line.amount(), scene.asset()),
                    StatementLine.Kind.EXPENSE,
                    line.purpose());
        }
    }

    private void member(String pointer, UUID person, @Nullable Set<UUID> seen) {
        violations.check(members.contains(person), pointer, "not-a-member", draft.date());
        if (seen != null) {
            violations.check(seen.add(person), pointer, "listed-twice");
        }
    }

    private void transfer(
            AccountRef debit,
            AccountRef credit,
            OptionalLong units,
            StatementLine.Kind kind,
            @Nullable String purpose) {
        if (units.isPresent()) {
            transfers.add(new TransferDraft(debit, credit, units.getAsLong(), kind.name(), purpose));
        } else {
            postable = false;
        }
    }
}
