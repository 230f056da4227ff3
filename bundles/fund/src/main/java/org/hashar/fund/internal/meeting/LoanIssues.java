package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.loan.Agreements;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanVersion;

/** Judges what is agreed on a loan that a meeting hands out. Pure. */
final class LoanIssues {
    private LoanIssues() {}

    /** Notes what is wrong; the loan as it will stand, whatever is wrong. */
    static LoanFacts check(
            Violations violations,
            String at,
            Scene scene,
            LocalDate date,
            MeetingDraft.LoanIssue line,
            Set<UUID> members,
            ConstitutionRules.Loans rules) {
        guarantors(violations, at, date, line, members);
        int needed = rules.guarantors();
        violations.check(line.guarantors().size() >= needed, at + "/guarantors", "too-few-guarantors", needed);
        LoanAgreement terms = line.terms();
        if (rules.binding()) {
            violations.check(Agreements.isAsAgreed(terms, rules), at + "/terms", "not-as-constituted");
        }
        Optional<LoanVersion> version = terms == null
                ? Optional.empty()
                : Agreements.check(violations, at, terms, line.principal(), scene.fund(), date)
                        .map(agreed -> agreed.paying(rules.order()));
        LocalDate dueOn = version.map(of -> of.dueOn(scene.asset())).orElse(line.dueOn() == null ? date : line.dueOn());
        if (line.dueOn() != null) {
            violations.check(line.dueOn().isAfter(date), at + "/dueOn", "due-before-issue", date);
            boolean last = version.isEmpty() || line.dueOn().equals(dueOn);
            violations.check(last, at + "/dueOn", "not-the-last-instalment", dueOn);
        }
        Integer months = rules.longestMonths();
        if (months != null) {
            boolean soon = !dueOn.isAfter(date.plusMonths(months));
            violations.check(soon, at + (terms == null ? "/dueOn" : "/terms/instalments"), "term-too-long", months);
        }
        return new LoanFacts(
                line.id(),
                scene.fund().id(),
                line.person(),
                date,
                dueOn,
                version.map(List::of).orElse(List.of()));
    }

    private static void guarantors(
            Violations violations, String at, LocalDate date, MeetingDraft.LoanIssue line, Set<UUID> members) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < line.guarantors().size(); i++) {
            UUID person = line.guarantors().get(i);
            String pointer = at + "/guarantors/" + i;
            violations.check(members.contains(person), pointer, "not-a-member", date);
            violations.check(!person.equals(line.person()), pointer, "own-guarantor");
            violations.check(seen.add(person), pointer, "listed-twice");
        }
    }
}
