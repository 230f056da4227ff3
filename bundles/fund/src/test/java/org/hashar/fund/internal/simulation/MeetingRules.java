package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Loan;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.jspecify.annotations.Nullable;

/** What the model says of a meeting: what it moves, and why it may not be recorded. */
final class MeetingRules {
    private final GroupModel model;
    private final MeetingDraft draft;
    private final @Nullable Paper old;
    private final ConstitutionRules rules;
    private final List<Posting> before;
    private final LocalDate day;
    private final Set<String> reasons = new TreeSet<>();

    /**
     * What was found.
     *
     * @param reasons why the service must refuse it; empty when it must not
     */
    record Verdict(Set<String> reasons, @Nullable Paper paper, List<Posting> postings) {}

    /** With the meeting that is taken back for it, if it is one that is corrected. */
    MeetingRules(GroupModel model, MeetingDraft draft, @Nullable Paper old) {
        this.model = model;
        this.draft = draft;
        this.old = old;
        this.rules = model.rules(draft.date());
        this.before = old == null ? List.of() : List.of(model.takingBack(old));
        this.day = model.openDay(draft.date());
    }

    static long units(Money money) {
        return Amount.parse(money.amount(), World.KGS).orElseThrow().units();
    }

    /** Whether a meeting is reversed without harm. */
    static Verdict reversal(GroupModel model, Paper old) {
        GroupModel.Divided divided = model.divided(model.takingBack(old), old);
        Set<String> reasons = later(divided.over());
        reasons.addAll(laterCeilings(model, divided.postings(), old, model.loans(null)));
        return new Verdict(reasons, null, divided.postings());
    }

    /**
     * Why postings cannot be made, by the members to whom other meetings gave loans and who would be further beyond what the group allows.
     *
     * @param loans all that there were or are
     */
    static Set<String> laterCeilings(
            GroupModel model, List<Posting> postings, @Nullable Paper old, Collection<Loan> loans) {
        for (Paper paper : model.papers(Kind.MEETING)) {
            Integer percent = model.rules(paper.own()).loans().ceilingPercent();
            if (paper.equals(old) || percent == null) {
                continue;
            }
            for (Loan given : paper.loans()) {
                long beyond = beyond(model, given.person(), paper.day(), percent, postings, loans);
                if (beyond > Math.max(0, beyond(model, given.person(), paper.day(), percent, List.of(), loans))) {
                    return Set.of("later-loan-ceiling");
                }
            }
        }
        return Set.of();
    }

    private static long beyond(
            GroupModel model, UUID person, LocalDate day, int percent, List<Posting> postings, Collection<Loan> loans) {
        long owed = loans.stream()
                .filter(loan -> loan.person().equals(person))
                .map(Loan::id)
                .distinct()
                .mapToLong(loan -> model.books.on(Moves.loan(loan), day, postings))
                .sum();
        return owed - model.books.on(Moves.savings(person), day, postings) * percent / 100;
    }

    /** Why what is taken back cannot be, by the accounts that would be short. */
    static Set<String> later(Set<String> broken) {
        Set<String> codes = new TreeSet<>();
        for (String account : broken) {
            codes.add(
                    account.startsWith("CASH")
                            ? "later-cash-short"
                            : account.startsWith("LOAN")
                                    ? "later-loan-overpaid"
                                    : account.startsWith("SAVINGS") ? "later-savings-short" : "later-account-short");
        }
        return codes;
    }

    /** What would be in the box before anything is counted. */
    long expectedCash() {
        return model.books.on(Moves.CASH, day, before) + moves().units().getOrDefault(Moves.CASH, 0L);
    }

    Verdict judge() {
        Moves moves = moves();
        long difference = draft.cashCounted() == null ? 0 : units(draft.cashCounted()) - expectedCash();
        people();
        loans();
        agreed();
        box();
        moves.move(Moves.CASH, Moves.DIFFERENCE, difference);
        Paper paper = new Paper(draft.id(), Kind.MEETING, draft.date(), day, moves, issued(), draft, null);
        List<Posting> postings = new ArrayList<>(before);
        postings.add(paper.posting());
        Set<UUID> concerned = new HashSet<>();
        postings.forEach(posting -> concerned.addAll(posting.moves().loans()));
        List<Loan> after = after();
        GroupModel.Divided divided = model.divided(postings, concerned, after);
        ceiling(divided.postings(), after);
        List<Loan> ever = new ArrayList<>(model.loans(null));
        ever.addAll(after);
        reasons.addAll(laterCeilings(model, divided.postings(), old, ever));
        for (String account : divided.over()) {
            reasons.addAll(later(Set.of(account)));
            if (account.startsWith("LOAN")) {
                // What found no place on a loan does not come into the box either, nor make room for another loan.
                reasons.addAll(
                        Set.of("beyond-debt", "not-enough-cash", "not-enough-social-fund", "beyond-loan-ceiling"));
            } else if (account.startsWith("CLAIM")) {
                reasons.add("beyond-claim");
            }
        }
        return new Verdict(reasons, paper, divided.postings());
    }

    private void check(boolean holds, String reason) {
        if (!holds) {
            reasons.add(reason);
        }
    }

    private void people() {
        check(!model.isBeforeOpening(draft.date()), "before-opening");
        boolean all = Stream.of(
                        draft.attendance().stream().map(MeetingDraft.Attendance::person),
                        draft.contributions().stream().map(MeetingDraft.Contribution::person),
                        draft.loans().stream().map(MeetingDraft.LoanIssue::person),
                        draft.fines().stream().map(MeetingDraft.Fine::person),
                        draft.socialContributions().stream().map(MeetingDraft.Contribution::person),
                        draft.socialClaims().stream().map(MeetingDraft.SocialClaim::person))
                .flatMap(each -> each)
                .allMatch(person -> model.isMember(person, draft.date()));
        check(all, "not-a-member");
    }

    private List<Loan> issued() {
        return draft.loans().stream()
                .map(line -> new Loan(
                        line.id(),
                        line.person(),
                        draft.date(),
                        line.terms() == null ? draft.date() : due(line.terms()),
                        units(line.principal()),
                        line.terms() != null,
                        line.terms() == null ? 0 : interest(units(line.principal()), line.terms())))
                .toList();
    }

    private static LocalDate due(LoanAgreement terms) {
        return terms.instalments().dates().get(0);
    }

    /** Of months of 30 days at so many per cent of the principal, half a unit upwards. */
    private long interest(long principal, LoanAgreement terms) {
        LocalDate from = draft.date();
        LocalDate due = due(terms);
        long days = (due.getYear() - from.getYear()) * 360L
                + (due.getMonthValue() - from.getMonthValue()) * 30L
                + Math.min(30, due.getDayOfMonth())
                - Math.min(30, from.getDayOfMonth());
        return (principal * Long.parseLong(terms.rate().percent()) * days + 1500) / 3000;
    }

    private List<Loan> after() {
        List<Loan> after = new ArrayList<>(model.loans(old));
        after.addAll(issued());
        return after;
    }

    private void loans() {
        for (MeetingDraft.LoanIssue line : draft.loans()) {
            ConstitutionRules.Loans agreed = rules.loans();
            boolean free = agreed.interest() == LoanTerms.Interest.NONE;
            boolean same =
                    line.terms() == null ? free : !free && line.terms().rate().equals(agreed.rate());
            check(!agreed.binding() || same, "not-as-constituted");
        }
        for (MeetingDraft.Repayment line : draft.repayments()) {
            Loan loan = after().stream()
                    .filter(each -> each.id().equals(line.loan()))
                    .findFirst()
                    .orElse(null);
            check(loan != null, "unknown-loan");
            check(loan == null || !loan.issuedOn().isAfter(draft.date()), "loan-issued-later");
        }
    }

    private void agreed() {
        for (MeetingDraft.Fine line : draft.fines()) {
            Long price =
                    rules.fines().isEmpty() ? null : units(rules.fines().get(0).amount());
            Long amount = line.amount() == null ? price : Long.valueOf(units(line.amount()));
            check(amount != null, "fine-without-price");
            check(amount == null || amount.equals(price) || line.decision() != null, "fine-needs-decision");
        }
        Money ceiling = rules.socialFund().claimCeiling();
        for (MeetingDraft.SocialClaim line : draft.socialClaims()) {
            boolean within = ceiling == null || units(line.amount()) <= units(ceiling);
            check(within || line.decision() != null, "beyond-claim-ceiling");
        }
    }

    /** What is the social fund's before it helps anybody. */
    private long social() {
        return model.books.on(Moves.SOCIAL, day, before)
                + sum(draft.socialContributions().stream().map(MeetingDraft.Contribution::amount));
    }

    /** All that comes in at a meeting can go out at it. */
    private long cash() {
        return model.books.on(Moves.CASH, day, before)
                + sum(Stream.of(
                                draft.contributions().stream().map(MeetingDraft.Contribution::amount),
                                draft.socialContributions().stream().map(MeetingDraft.Contribution::amount),
                                draft.claimPayments().stream().map(MeetingDraft.ClaimPayment::amount),
                                draft.repayments().stream().map(MeetingDraft.Repayment::amount))
                        .flatMap(each -> each));
    }

    private Stream<Money> spent() {
        return Stream.concat(
                draft.loans().stream().map(MeetingDraft.LoanIssue::principal),
                draft.expenses().stream().map(MeetingDraft.Expense::amount));
    }

    private static long sum(Stream<Money> amounts) {
        return amounts.mapToLong(MeetingRules::units).sum();
    }

    /** What the group can lend or spend beside what it does: what is the social fund's it cannot. */
    long free() {
        return cash() - social() - sum(spent());
    }

    private void box() {
        long social = social();
        long cash = cash();
        for (Money amount : spent().toList()) {
            check(units(amount) <= Math.max(0, cash - social), "not-enough-cash");
            cash -= units(amount);
        }
        for (MeetingDraft.SocialClaim line : draft.socialClaims()) {
            check(units(line.amount()) <= Math.max(0, Math.min(cash, social)), "not-enough-social-fund");
            cash -= units(line.amount());
            social -= units(line.amount());
        }
    }

    private void ceiling(List<Posting> postings, List<Loan> after) {
        Integer percent = rules.loans().ceilingPercent();
        if (percent == null) {
            return;
        }
        for (MeetingDraft.LoanIssue line : draft.loans()) {
            check(beyond(model, line.person(), day, percent, postings, after) <= 0, "beyond-loan-ceiling");
        }
    }

    private Moves moves() {
        Moves moves = new Moves();
        draft.contributions()
                .forEach(line -> moves.move(Moves.CASH, Moves.savings(line.person()), units(line.amount())));
        draft.loans().forEach(line -> moves.move(Moves.loan(line.id()), Moves.CASH, units(line.principal()))
                .note(Moves.issued(line.id()), units(line.principal())));
        draft.repayments().forEach(line -> moves.move(Moves.CASH, Moves.loan(line.loan()), units(line.amount()))
                .note(Moves.paid(line.loan()), units(line.amount())));
        draft.expenses().forEach(line -> moves.move(Moves.EXPENSE, Moves.CASH, units(line.amount())));
        for (MeetingDraft.Fine line : draft.fines()) {
            Money amount = line.amount() != null || rules.fines().isEmpty()
                    ? line.amount()
                    : rules.fines().get(0).amount();
            if (amount != null) {
                moves.move(Moves.claim(line.person()), Moves.RESULT, units(amount));
            }
        }
        draft.claimPayments().forEach(line -> moves.move(Moves.CASH, Moves.claim(line.person()), units(line.amount())));
        draft.socialContributions().forEach(line -> moves.move(Moves.CASH, Moves.SOCIAL, units(line.amount())));
        draft.socialClaims().forEach(line -> moves.move(Moves.SOCIAL, Moves.CASH, units(line.amount())));
        return moves;
    }
}
