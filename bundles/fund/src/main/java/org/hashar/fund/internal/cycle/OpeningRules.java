package org.hashar.fund.internal.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.OpeningDraft.Balance;
import org.hashar.api.fund.OpeningDraft.OpenLoan;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.OpeningLoans;
import org.hashar.fund.internal.meeting.Texts;

/** How a group stood when it was registered, judged and posted: every balance against the account of the opening, which keeps the result so far. */
final class OpeningRules {
    private static final String STANDING = "select count(j) from JournalEntity j left join JournalEntity r"
            + " on r.book = j.book and r.reverses = j.id where j.book = :book and j.fund = :fund"
            + " and j.businessDate <= :date and j.reverses is null and r.id is null";

    private final FundWork work;
    private final FundEntity fund;
    private final OpeningDraft draft;
    private final Violations violations;
    private final List<Membership> history;
    private final List<Move> moves = new ArrayList<>();

    /** A balance to post. */
    private record Move(AccountRef debit, AccountRef credit, long units, StatementLine.Kind kind) {}

    /**
     * Of one opening.
     *
     * @param history of the group's members
     */
    OpeningRules(FundWork work, OpeningDraft draft, List<Membership> history) {
        this.work = work;
        this.fund = work.fund();
        this.draft = draft;
        this.violations = work.violations();
        this.history = history;
    }

    /** Notes what is missing: what must be known before any other rule can be asked. */
    static void checkShape(Violations violations, OpeningDraft draft) {
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/date", draft.date());
        shape.money("/cash", draft.cash());
        shape.moneyOrNone("/socialFund", draft.socialFund());
        Texts.checkReason(violations, "/evidence", draft.evidence(), Cycles.MAX_REASON);
        int lines =
                draft.savings().size() + draft.loans().size() + draft.claims().size();
        violations.check(lines <= CapitalShape.MAX_LINES, "", "too-many-lines", CapitalShape.MAX_LINES);
        checkShape(shape, "/savings/", draft.savings());
        checkShape(shape, "/claims/", draft.claims());
        for (int i = 0; i < draft.loans().size(); i++) {
            OpenLoan loan = draft.loans().get(i);
            String at = "/loans/" + i;
            shape.needed(at + "/id", loan.id());
            shape.needed(at + "/person", loan.person());
            shape.needed(at + "/issuedOn", loan.issuedOn());
            shape.needed(at + "/dueOn", loan.dueOn());
            shape.money(at + "/outstanding", loan.outstanding());
        }
    }

    private static void checkShape(CapitalShape shape, String at, List<Balance> balances) {
        for (int i = 0; i < balances.size(); i++) {
            shape.needed(at + i + "/person", balances.get(i).person());
            shape.money(at + i + "/amount", balances.get(i).amount());
        }
    }

    void apply() {
        AccountRef opening = Chart.opening(fund);
        checkNothingBefore();
        OptionalLong cash = Moneys.zeroOrMore(violations, "/cash", draft.cash(), fund.asset());
        cash.ifPresent(units -> add(Chart.cash(fund), opening, units));
        Money social = draft.socialFund();
        if (social != null) {
            OptionalLong units = Moneys.zeroOrMore(violations, "/socialFund", social, fund.asset());
            units.ifPresent(of -> add(opening, Chart.socialFund(fund), of));
            violations.check(
                    cash.isEmpty() || units.isEmpty() || units.getAsLong() <= cash.getAsLong(),
                    "/socialFund",
                    "more-than-cash");
        }
        balances("/savings/", draft.savings())
                .forEach(each -> add(opening, Chart.savings(each.person()), each.units()));
        balances("/claims/", draft.claims()).forEach(each -> add(Chart.claim(each.person()), opening, each.units()));
        loans();
        violations.check(!moves.isEmpty() || !violations.isEmpty(), "", "nothing-in-it");
        if (violations.isEmpty()) {
            post();
        }
    }

    private void checkNothingBefore() {
        long standing = work.em()
                .createQuery(STANDING, Long.class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("date", draft.date())
                .getSingleResult();
        violations.check(standing == 0, "/date", "recorded-before-opening", standing);
        violations.check(fund.openedOn() == null, "/group", "opened-already", String.valueOf(fund.openedOn()));
    }

    /** A balance of a person in smallest units. */
    private record Held(UUID person, long units) {}

    private List<Held> balances(String at, List<Balance> balances) {
        List<Held> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            person(at + i, balance.person());
            violations.check(seen.add(balance.person()), at + i + "/person", "listed-twice");
            Moneys.positive(violations, at + i + "/amount", balance.amount(), fund.asset())
                    .ifPresent(units -> found.add(new Held(balance.person(), units)));
        }
        return found;
    }

    private void loans() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.loans().size(); i++) {
            OpenLoan loan = draft.loans().get(i);
            String at = "/loans/" + i;
            person(at, loan.person());
            boolean fresh = violations.check(seen.add(loan.id()), at + "/id", "listed-twice");
            violations.check(
                    !fresh || !OpeningLoans.anyTaken(work.em(), Set.of(loan.id())), at + "/id", "loan-id-taken");
            violations.check(!loan.issuedOn().isAfter(draft.date()), at + "/issuedOn", "in-the-future", draft.date());
            violations.check(loan.dueOn().isAfter(loan.issuedOn()), at + "/dueOn", "due-before-issue", loan.issuedOn());
            Texts.checkCode(violations, at + "/purpose", loan.purpose());
            Moneys.positive(violations, at + "/outstanding", loan.outstanding(), fund.asset())
                    .ifPresent(units -> moves.add(new Move(
                            Chart.loan(loan.id()), Chart.opening(fund), units, StatementLine.Kind.LOAN_ISSUED)));
            work.detail(new OpeningLoanEntity(draft.id(), i, fund.id(), loan));
        }
    }

    /** Also somebody who has left already may have savings or debts. */
    private void person(String at, UUID person) {
        boolean known = history.stream()
                .anyMatch(episode ->
                        episode.person().equals(person) && !episode.from().isAfter(draft.date()));
        violations.check(known, at + "/person", "not-a-member", draft.date());
    }

    private void add(AccountRef debit, AccountRef credit, long units) {
        if (units > 0) {
            moves.add(new Move(debit, credit, units, StatementLine.Kind.OPENING));
        }
    }

    private void post() {
        Set<AccountRef> accounts = new HashSet<>();
        moves.forEach(move -> accounts.addAll(List.of(move.debit(), move.credit())));
        work.begin(accounts);
        moves.forEach(move ->
                work.move(move.debit(), move.credit(), move.units(), move.kind().name()));
        fund.open(draft.date());
    }
}
