package org.hashar.fund.internal;

import static org.hashar.fund.internal.World.som;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Money;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Puts a meeting together, with nothing in it but what is said. */
public final class Draft {
    private UUID id = Ids.next();
    private final UUID group;
    private final LocalDate date;
    private final List<MeetingDraft.Attendance> attendance = new ArrayList<>();
    private final List<MeetingDraft.Contribution> contributions = new ArrayList<>();
    private final List<MeetingDraft.LoanIssue> loans = new ArrayList<>();
    private final List<MeetingDraft.Repayment> repayments = new ArrayList<>();
    private final List<MeetingDraft.Expense> expenses = new ArrayList<>();
    private final List<MeetingDraft.Fine> fines = new ArrayList<>();
    private final List<MeetingDraft.ClaimPayment> claimPayments = new ArrayList<>();
    private final List<MeetingDraft.Contribution> socialContributions = new ArrayList<>();
    private final List<MeetingDraft.SocialClaim> socialClaims = new ArrayList<>();
    private @Nullable Money counted;
    private @Nullable String reason;
    private @Nullable String note;

    private Draft(UUID group, LocalDate date) {
        this.group = group;
        this.date = date;
    }

    public static Draft of(UUID group, String date) {
        return new Draft(group, LocalDate.parse(date));
    }

    public Draft id(UUID given) {
        id = given;
        return this;
    }

    public Draft came(UUID person, MeetingDraft.State state) {
        attendance.add(new MeetingDraft.Attendance(person, state));
        return this;
    }

    public Draft pays(UUID person, String amount) {
        contributions.add(new MeetingDraft.Contribution(person, som(amount)));
        return this;
    }

    public Draft pays(UUID person, Money amount) {
        contributions.add(new MeetingDraft.Contribution(person, amount));
        return this;
    }

    public Draft lends(UUID loan, UUID person, String amount) {
        loans.add(new MeetingDraft.LoanIssue(loan, person, som(amount), date.plusMonths(6), "SEED"));
        return this;
    }

    /** With terms, and with people who answer for it. */
    public Draft lends(UUID loan, UUID person, String amount, LoanAgreement terms, UUID... guarantors) {
        loans.add(new MeetingDraft.LoanIssue(loan, person, som(amount), null, "SEED", terms, List.of(guarantors)));
        return this;
    }

    public Draft repays(UUID loan, String amount, MeetingDraft.Instruction instruction) {
        repayments.add(new MeetingDraft.Repayment(loan, som(amount), instruction));
        return this;
    }

    public Draft repays(UUID loan, String amount) {
        repayments.add(new MeetingDraft.Repayment(loan, som(amount)));
        return this;
    }

    public Draft spends(String amount, String purpose) {
        expenses.add(new MeetingDraft.Expense(som(amount), purpose));
        return this;
    }

    public Draft fines(UUID person, String code, @Nullable String amount, @Nullable String decision) {
        fines.add(new MeetingDraft.Fine(person, code, amount == null ? null : som(amount), decision));
        return this;
    }

    public Draft paysClaim(UUID person, String amount) {
        claimPayments.add(new MeetingDraft.ClaimPayment(person, som(amount)));
        return this;
    }

    public Draft paysSocial(UUID person, String amount) {
        socialContributions.add(new MeetingDraft.Contribution(person, som(amount)));
        return this;
    }

    public Draft helps(UUID person, String amount, @Nullable String decision) {
        socialClaims.add(new MeetingDraft.SocialClaim(person, som(amount), "HEALTH", decision));
        return this;
    }

    public Draft counted(String amount, @Nullable String why) {
        counted = som(amount);
        reason = why;
        return this;
    }

    public Draft note(String text) {
        note = text;
        return this;
    }

    public MeetingDraft make() {
        return new MeetingDraft(
                id,
                group,
                date,
                attendance,
                contributions,
                loans,
                repayments,
                expenses,
                fines,
                claimPayments,
                socialContributions,
                socialClaims,
                counted,
                reason,
                note);
    }
}
