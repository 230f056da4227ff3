package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft.Kind;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.Texts;

/** The rules of what a group decides on an internal loan, and what it posts. For one unit of work. */
final class LoanDecisions {
    private final FundWork work;
    private final InternalLoanDecisionDraft draft;
    private final Violations violations;

    LoanDecisions(FundWork work, InternalLoanDecisionDraft draft) {
        this.work = work;
        this.draft = draft;
        this.violations = work.violations();
    }

    /** Notes what is missing. */
    static void checkShape(Violations violations, InternalLoanDecisionDraft draft) {
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.loan() != null, "/loan", "required");
        violations.check(draft.date() != null, "/date", "required");
        violations.check(draft.cause() != null, "/cause", "required");
        violations.check(draft.decision() != null, "/decision", "required");
        if (violations.check(draft.kind() != null, "/kind", "required")) {
            boolean reschedule = draft.kind() == Kind.RESCHEDULE;
            boolean right = violations.check(
                    reschedule == (draft.terms() != null), "/terms", reschedule ? "required" : "not-needed-here");
            if (right && draft.terms() != null) {
                Agreements.complete(violations, "/terms", draft.terms());
            }
        }
    }

    void apply() {
        UUID loan = draft.loan();
        Texts.checkCode(violations, "/cause", draft.cause());
        ConstitutionRules rules = Constitutions.on(work.em(), work.fund().owner(), draft.date());
        work.decide("/decision", loan, draft.decision(), rules.quorumPercent());
        Set<AccountRef> accounts = new HashSet<>(Chart.ofLoan(loan));
        work.begin(accounts);
        LoanFacts facts = StandingLoans.of(work.em(), List.of(loan), Set.of(), work.fund())
                .get(loan);
        long owed = work.onTheDay(Chart.loan(loan));
        if (facts == null) {
            violations.add("/loan", "unknown-loan");
            return;
        }
        boolean handedOut = violations.check(
                        !draft.date().isBefore(facts.issuedOn()), "/date", "loan-issued-later", facts.issuedOn())
                && violations.check(owed > 0, "/loan", "nothing-owed", draft.date());
        if (handedOut && draft.kind() == Kind.WRITE_OFF) {
            work.move(Chart.writtenOff(loan), Chart.loan(loan), owed, "LOAN_WRITTEN_OFF");
        } else if (handedOut && draft.terms() != null) {
            reschedule(facts, owed, draft.terms(), rules.loans());
        }
    }

    private void reschedule(LoanFacts facts, long owed, LoanAgreement terms, ConstitutionRules.Loans rules) {
        LocalDate date = draft.date();
        violations.check(!rules.binding() || Agreements.isAsAgreed(terms, rules), "/terms", "not-as-constituted");
        boolean free =
                facts.later().stream().noneMatch(version -> version.from().equals(date));
        violations.check(free, "/date", "rescheduled-that-day", date);
        Money left = Money.of(new Amount(owed, work.fund().asset()));
        Agreements.check(violations, "", terms, left, work.fund(), date)
                .map(agreed -> agreed.renewed(facts.first()))
                .ifPresent(version -> {
                    checkTerm(version, rules);
                    LoanFacts anew = facts.with(version);
                    work.detail(new LoanTermsEntity(
                            draft.id(), facts.id(), version, work.fund().asset(), work.now()));
                    InstalmentEntity.of(
                                    draft.id(),
                                    facts.id(),
                                    version,
                                    owed,
                                    work.fund().asset())
                            .forEach(work::detail);
                    Ledger.touch(work.em(), work.fund());
                    LoanWork loans =
                            new LoanWork(work.posting(), work.fund(), List.of(facts.id()), Map.of(facts.id(), anew));
                    work.breaks(loans.breaches(List.of()));
                    work.reallocate(loans.reallocations());
                });
    }

    private void checkTerm(LoanVersion version, ConstitutionRules.Loans rules) {
        Integer months = rules.longestMonths();
        if (months != null) {
            LocalDate last = version.dueOn(work.fund().asset());
            boolean soon = !last.isAfter(draft.date().plusMonths(months));
            violations.check(soon, "/terms/instalments", "term-too-long", months);
        }
    }
}
