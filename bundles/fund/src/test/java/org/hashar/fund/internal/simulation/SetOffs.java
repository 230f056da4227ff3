package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Loan;

/** How the model pays what a member owes from what the fund owes the member: claims, then the interest of all loans, then their principal. */
final class SetOffs {
    private final GroupModel model;
    private final LocalDate own;
    private final LocalDate day;

    /** On a day. */
    SetOffs(GroupModel model, LocalDate own) {
        this.model = model;
        this.own = own;
        this.day = model.openDay(own);
    }

    /** What is owed on a loan, less what is paid on it later. */
    record Owed(Loan loan, long interest, long principal) {}

    /** What a member owes on loans, by the day they were handed out. */
    List<Owed> debts(UUID person) {
        return model.loans(null).stream()
                .filter(loan -> loan.person().equals(person) && !loan.issuedOn().isAfter(own))
                .sorted(Comparator.comparing(Loan::issuedOn).thenComparing(Loan::id))
                .map(this::owed)
                .filter(owed -> owed.interest() + owed.principal() > 0)
                .toList();
    }

    private Owed owed(Loan loan) {
        String account = Moves.loan(loan.id());
        String earned = Moves.interest(loan.id());
        long onDay = Math.max(0, model.books.on(account, day));
        long present = Math.max(0, model.books.total(account));
        long principal = Math.min(onDay, present);
        if (!model.isDivided(loan.id(), loan)) {
            return new Owed(loan, 0, principal);
        }
        long later = onDay - present + model.books.on(earned, day) - model.books.total(earned);
        long toSettle = model.life(loan.id(), loan, List.of(), day).toSettle(day) - later;
        principal = Math.max(0, Math.min(principal, toSettle));
        return new Owed(loan, Math.max(0, toSettle - principal), principal);
    }

    /**
     * Pays debts.
     *
     * @param claims that are owed
     * @return what is left
     */
    long pay(Moves moves, UUID person, long claims, long units) {
        String savings = Moves.savings(person);
        long rest = units - Math.min(units, claims);
        moves.move(savings, Moves.claim(person), units - rest);
        List<Owed> debts = debts(person);
        for (Owed owed : debts) {
            rest -= repay(moves, savings, owed.loan(), Math.min(rest, owed.interest()));
        }
        for (Owed owed : debts) {
            rest -= repay(moves, savings, owed.loan(), Math.min(rest, owed.principal()));
        }
        return rest;
    }

    /** As principal; what of it is interest shows when all that is paid on the loan is divided. */
    private static long repay(Moves moves, String savings, Loan loan, long units) {
        moves.move(savings, Moves.loan(loan.id()), units).note(Moves.setOff(loan.id()), units);
        return units;
    }

    /** How much interest is paid by what moves. */
    long interest(Moves moves) {
        List<Posting> postings = List.of(new Posting(day, moves));
        return model.loans(null).stream()
                .filter(loan -> moves.loans().contains(loan.id()) && model.isDivided(loan.id(), loan))
                .mapToLong(loan -> model.life(loan.id(), loan, postings, day).interestOn(day)
                        + model.books.on(Moves.interest(loan.id()), day)
                        - model.books.on(Moves.interest(loan.id()), day.minusDays(1)))
                .sum();
    }
}
