package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.loan.GuarantorEntity;
import org.hashar.fund.internal.loan.InstalmentEntity;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanTermsEntity;
import org.hashar.fund.internal.loan.LoanVersion;

/** A meeting that broke no rule: as it reads back, and the rows that it is kept as beside its transfers. */
final class StoredMeeting {
    private final Scene scene;
    private final MeetingDraft draft;
    private final Map<UUID, LoanFacts> loans;
    private final Instant now;

    /**
     * Of what a client sent.
     *
     * @param loans at least those that the meeting hands out
     */
    StoredMeeting(Scene scene, MeetingDraft draft, Map<UUID, LoanFacts> loans, Instant now) {
        this.scene = scene;
        this.draft = draft;
        this.loans = loans;
        this.now = now;
    }

    /** Its rows, but for those of what was agreed with its members. */
    List<Object> rows(Meeting meeting, UUID journal) {
        List<Object> rows = new ArrayList<>();
        rows.add(new MeetingEntity(scene.fund(), journal, ContentHash.of(draft), meeting));
        for (int i = 0; i < draft.attendance().size(); i++) {
            rows.add(new AttendanceEntity(draft.id(), i, draft.attendance().get(i)));
        }
        draft.loans().forEach(loan -> rows.add(new LoanEntity(draft.id(), asStored(loan))));
        draft.loans().forEach(loan -> facts(loan).versions().forEach(version -> {
            rows.add(new LoanTermsEntity(draft.id(), loan.id(), version, scene.asset(), now));
            rows.addAll(InstalmentEntity.of(draft.id(), loan.id(), version, principal(loan), scene.asset()));
        }));
        draft.loans().forEach(loan -> loan.guarantors()
                .forEach(person -> rows.add(new GuarantorEntity(draft.id(), loan.id(), person, draft.date()))));
        return rows;
    }

    private long principal(MeetingDraft.LoanIssue loan) {
        return Amount.parse(loan.principal().amount(), scene.asset())
                .orElseThrow()
                .units();
    }

    private LoanFacts facts(MeetingDraft.LoanIssue loan) {
        return Objects.requireNonNull(loans.get(loan.id()));
    }

    /**
     * The document as it reads back: every amount with all its decimals, no text that says nothing.
     *
     * @param agreed the lines that follow what the group has agreed
     */
    MeetingDraft document(Lines agreed) {
        return new MeetingDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.attendance(),
                draft.contributions().stream()
                        .map(c -> new MeetingDraft.Contribution(c.person(), full(c.amount())))
                        .toList(),
                draft.loans().stream().map(this::asStored).toList(),
                draft.repayments().stream()
                        .map(r -> new MeetingDraft.Repayment(r.loan(), full(r.amount()), r.instruction()))
                        .toList(),
                draft.expenses().stream()
                        .map(e -> new MeetingDraft.Expense(full(e.amount()), e.purpose()))
                        .toList(),
                agreed.fines(),
                agreed.claimPayments(),
                agreed.socialContributions(),
                agreed.socialClaims(),
                draft.cashCounted() == null ? null : full(draft.cashCounted()),
                ContentHash.blankToNull(draft.cashDifferenceReason()),
                ContentHash.blankToNull(draft.note()));
    }

    private MeetingDraft.LoanIssue asStored(MeetingDraft.LoanIssue loan) {
        LoanFacts facts = facts(loan);
        return new MeetingDraft.LoanIssue(
                loan.id(),
                loan.person(),
                full(loan.principal()),
                facts.dueOn(),
                ContentHash.blankToNull(loan.purpose()),
                facts.versions().stream()
                        .findFirst()
                        .map(LoanVersion::agreement)
                        .orElse(null),
                loan.guarantors().stream().sorted().toList());
    }

    private Money full(Money money) {
        return Money.of(Amount.parse(money.amount(), scene.asset()).orElseThrow());
    }
}
