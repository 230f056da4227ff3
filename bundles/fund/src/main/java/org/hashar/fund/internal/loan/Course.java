package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Surplus;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.money.Amount;

/**
 * A loan being paid: takes fines and payments by day and knows what is owed. A payment pays what is due in the agreed order; what is beyond it
 * settles the loan when it is enough for that, and else goes where the agreement says. Overdue debt costs no interest of its own, that is what
 * fines are for. New terms take over what is left of the principal; interest that is owed by then is due with their first instalment. After a
 * debt was given up, payments are recoveries. Pure but for its own state; for one thread.
 */
final class Course {
    /** What was paid of a debt. */
    private record Paid(Debt debt, long units) {}

    private Terms terms;
    private PaymentRules rules;
    private List<Schedules.Line> lines = List.of();
    private final Debts debts = new Debts();
    private final List<LoanPosition.Allocation> allocations = new ArrayList<>();
    private final Deque<Paid> paid = new ArrayDeque<>();
    private long givenBack;
    private long writtenOff;

    Course(Terms terms, PaymentRules rules) {
        this.terms = terms;
        this.rules = rules;
        schedule();
    }

    private void schedule() {
        lines = Schedules.of(terms);
        for (int i = 0; i < lines.size(); i++) {
            LocalDate due = terms.dates().get(i);
            debts.add(new Debt(Part.INTEREST, i + 1, due, lines.get(i).interest()));
            debts.add(new Debt(Part.PRINCIPAL, i + 1, due, lines.get(i).principal()));
        }
    }

    /**
     * Goes on under other terms, from the end of a day on.
     *
     * @param next for whatever principal; what is left is taken over
     */
    void reschedule(LocalDate day, Terms next, PaymentRules agreed) {
        long principal = left(debt -> debt.part == Part.PRINCIPAL);
        long interest =
                Math.addExact(left(debt -> debt.part == Part.INTEREST && isAsked(debt, day)), accruedToPay(day));
        debts.removeIf(debt -> debt.part != Part.FINE);
        terms = next.of(principal);
        rules = agreed;
        if (interest > 0) {
            debts.add(Debt.carried(terms.dates().get(0), interest));
        }
        schedule();
    }

    /** Gives the loan up for lost at the end of a day: nothing is due any more, the principal can still be recovered. Returns how much that is. */
    long writeOff() {
        long principal = left(debt -> debt.part == Part.PRINCIPAL);
        debts.giveUp();
        writtenOff = Math.addExact(writtenOff, principal);
        return principal;
    }

    /** Takes that back on a later day: all is owed again as it was. */
    void takeWriteOffBack(long units) {
        debts.takeBack();
        writtenOff = Math.max(0, writtenOff - units);
    }

    /**
     * Takes what is set off against a share: it pays what is due in the agreed order, then principal, the oldest first, but no interest before it
     * is due. Without principal no more interest accrues; what has accrued is due and is paid last.
     */
    Split setOff(LocalDate day, long units) {
        int before = allocations.size();
        Comparator<Debt> oldest = Comparator.comparing(debt -> debt.dueOn);
        long rest = payAll(day, units, debt -> debt.isDue(day), byAgreement());
        long accrued = accruedToPay(day);
        rest = payAll(day, rest, debt -> debt.part == Part.PRINCIPAL, oldest);
        if (left(debt -> debt.part == Part.PRINCIPAL) == 0) {
            debts.drop(debt -> debt.part == Part.INTEREST && !isAsked(debt, day));
            if (accrued > 0) {
                debts.add(Debt.carried(day, accrued));
            }
            rest = payAll(day, rest, debt -> debt.part == Part.INTEREST, oldest);
        }
        return split(before, 0, rest);
    }

    /** Interest that is due, or was when the loan was rescheduled. */
    private static boolean isAsked(Debt debt, LocalDate day) {
        return debt.isDue(day) || debt.instalment == null;
    }

    /** Puts a fine on the loan. */
    void fine(LocalDate day, long units) {
        debts.add(new Debt(Part.FINE, null, day, units));
    }

    /** Takes a payment, none of a later day having been taken before. */
    Split pay(LocalDate day, long units) {
        int before = allocations.size();
        long recovered = Math.min(units, writtenOff);
        writtenOff -= recovered;
        long over = givenBack;
        payRest(day, units - recovered);
        return split(before, recovered, givenBack - over);
    }

    private Split split(int before, long recovered, long over) {
        List<LoanPosition.Allocation> made = allocations.subList(before, allocations.size());
        return new Split(sum(made, Part.FINE), sum(made, Part.INTEREST), sum(made, Part.PRINCIPAL), recovered, over);
    }

    /**
     * Takes back so much of what was paid, the latest first: a payment of a closed period that is reversed in a later one.
     *
     * @return what is owed again, as amounts above zero; {@code over} is what was never paid
     */
    Split unpay(long units) {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        long rest = units;
        while (rest > 0 && !paid.isEmpty()) {
            Paid last = paid.pop();
            long back = Math.min(rest, last.units());
            last.debt().owe(back);
            parts.merge(last.debt().part, back, Math::addExact);
            rest -= back;
            if (last.units() > back) {
                paid.push(new Paid(last.debt(), last.units() - back));
            }
        }
        return new Split(
                parts.getOrDefault(Part.FINE, 0L),
                parts.getOrDefault(Part.INTEREST, 0L),
                parts.getOrDefault(Part.PRINCIPAL, 0L),
                0,
                rest);
    }

    private static long sum(List<LoanPosition.Allocation> made, Part part) {
        return made.stream()
                .filter(one -> one.part() == part)
                .mapToLong(one -> one.amount().units())
                .sum();
    }

    private void payRest(LocalDate day, long units) {
        long rest = payAll(day, units, debt -> debt.isDue(day), byAgreement());
        if (rest == 0) {
            return;
        }
        long accrued = Math.addExact(accruedToPay(day), left(debt -> isCarried(debt) && !debt.isDue(day)));
        if (rest >= Math.addExact(accrued, left(debt -> debt.part == Part.PRINCIPAL))) {
            rest = settle(day, rest, accrued);
        } else if (rules.surplus() == Surplus.COMING_INSTALMENTS) {
            rest = payAll(
                    day,
                    rest,
                    debt -> true,
                    Comparator.comparing((Debt debt) -> debt.dueOn).thenComparing(this::rank));
        }
        givenBack = Math.addExact(givenBack, rest);
    }

    private Comparator<Debt> byAgreement() {
        Comparator<Debt> oldest = Comparator.comparing((Debt debt) -> debt.dueOn);
        Comparator<Debt> part = Comparator.comparingInt(this::rank);
        return rules.across() == Across.PART_BY_PART ? part.thenComparing(oldest) : oldest.thenComparing(part);
    }

    private int rank(Debt debt) {
        return rules.order().indexOf(debt.part);
    }

    private long payAll(LocalDate day, long units, Predicate<Debt> which, Comparator<Debt> order) {
        long rest = units;
        for (Debt debt : debts.open(which, order)) {
            rest -= allocate(day, debt, rest);
        }
        return rest;
    }

    private long allocate(LocalDate day, Debt debt, long available) {
        long paid = debt.pay(available);
        if (paid > 0) {
            this.paid.push(new Paid(debt, paid));
            allocations.add(
                    new LoanPosition.Allocation(day, debt.part, debt.instalment, new Amount(paid, terms.asset())));
        }
        return paid;
    }

    private long settle(LocalDate day, long units, long accrued) {
        long rest = units;
        long interest = accrued;
        for (Debt debt : debts) {
            if (debt.part == Part.INTEREST && interest > 0) {
                long paid = allocate(day, debt, interest);
                interest -= paid;
                rest -= paid;
            } else if (debt.part == Part.PRINCIPAL) {
                rest -= allocate(day, debt, rest);
            }
        }
        debts.drop(debt -> debt.part == Part.INTEREST);
        return rest;
    }

    /**
     * What must still be paid of the interest that has accrued by a day and that no due instalment asks for. What was paid of coming interest
     * before counts, but is not given back when it is more.
     */
    private long accruedToPay(LocalDate day) {
        Predicate<Debt> coming = debt -> debt.part == Part.INTEREST && !isAsked(debt, day);
        if (terms.interest() == Interest.FLAT && rules.flat() == FlatSettlement.WHOLE) {
            return left(coming);
        }
        long accrued = 0;
        for (int i = 0; i < lines.size(); i++) {
            accrued = Math.addExact(accrued, accrued(i, day));
            if (!terms.dates().get(i).isAfter(day)) {
                accrued -= lines.get(i).interest();
            }
        }
        long paid = debts.paid(coming);
        return Math.max(0, Math.min(accrued - paid, left(coming)));
    }

    private long accrued(int i, LocalDate day) {
        if (!terms.dates().get(i).isAfter(day)) {
            return lines.get(i).accrued();
        }
        if (!terms.begin(i).isBefore(day)) {
            return 0;
        }
        long before = i == 0 ? terms.principal() : lines.get(i - 1).balance();
        long debt = terms.interest() == Interest.FLAT ? terms.principal() : before;
        return terms.factor(terms.begin(i), day).times(debt).nearest(1);
    }

    private static boolean isCarried(Debt debt) {
        return debt.part == Part.INTEREST && debt.instalment == null;
    }

    /** What is owed, by day due; what was carried over first. */
    List<Debt> debts() {
        return debts.list();
    }

    /** What of a debt that was given up is not recovered. */
    long writtenOff() {
        return writtenOff;
    }

    private long left(Predicate<Debt> which) {
        return debts.left(which);
    }

    /** How the loan stands at the end of a day, none before the last payment. */
    LoanPosition at(LocalDate day) {
        long principal = left(debt -> debt.part == Part.PRINCIPAL);
        long due = left(debt -> debt.isDue(day));
        long coming = left(debt -> debt.part == Part.PRINCIPAL && !debt.isDue(day));
        long carried = left(debt -> isCarried(debt) && !debt.isDue(day));
        LocalDate overdue =
                debts.open(debt -> debt.dueOn.isBefore(day), Comparator.comparing(debt -> debt.dueOn)).stream()
                        .map(debt -> debt.dueOn)
                        .findFirst()
                        .orElse(null);
        return new LoanPosition(
                amount(principal),
                amount(due),
                overdue,
                amount(coming == 0 && carried == 0 ? due : due + coming + carried + accruedToPay(day)),
                amount(givenBack),
                allocations);
    }

    private Amount amount(long units) {
        return new Amount(units, terms.asset());
    }
}
