package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingDraft.Attendance;
import org.hashar.api.fund.MeetingDraft.Contribution;
import org.hashar.api.fund.MeetingDraft.Expense;
import org.hashar.api.fund.MeetingDraft.LoanIssue;
import org.hashar.api.fund.MeetingDraft.Repayment;
import org.hashar.api.fund.MeetingDraft.State;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.MembershipDraft;

/**
 * Two years of a group's meetings: monthly contributions, now and then paid late, loans from what has come together and their repayment, small
 * purchases, a coin that is missing, one meeting entered after the next one, one entered wrongly and corrected two meetings later.
 */
final class Bookkeeping {
    private static final LocalDate END = LocalDate.of(2011, 12, 20);
    private static final int WRONG = 3;
    private static final int LATE = 7;

    /** A loan that is being paid back. */
    private static final class Debt {
        private final UUID loan;
        private final UUID person;
        private final long instalment;
        private long left;

        Debt(UUID loan, UUID person, long principal) {
            this.loan = loan;
            this.person = person;
            this.instalment = (principal + 2) / 3;
            this.left = principal;
        }

        long pay() {
            long part = Math.min(instalment, left);
            left -= part;
            return part;
        }
    }

    private final GroupDraft group;
    private final List<MembershipDraft> memberships;
    private final Map<UUID, LocalDate> leaves;
    private final long fee;
    private final String asset;
    private final Dice dice;
    private final boolean hasWrong;
    private final boolean hasLate;
    private final Map<UUID, Integer> missed = new HashMap<>();
    private final List<Debt> debts = new ArrayList<>();
    private long cash;

    Bookkeeping(
            GroupDraft group, List<MembershipDraft> memberships, Map<UUID, LocalDate> leaves, Money fee, Dice dice) {
        this.group = group;
        this.memberships = memberships;
        this.leaves = leaves;
        this.fee = Long.parseLong(fee.amount().replace(".", ""));
        this.asset = fee.asset();
        this.dice = dice;
        this.hasWrong = dice.onceIn(9);
        this.hasLate = dice.onceIn(6);
    }

    /** The meetings in the order in which they were entered. */
    List<GroupStory.Deed> deeds() {
        List<GroupStory.Deed> deeds = new ArrayList<>();
        GroupStory.Deed.Corrected correction = null;
        int number = 0;
        for (LocalDate day = group.formedOn().plusDays(14); day.isBefore(END); day = day.plusMonths(1)) {
            MeetingDraft meeting = meeting(day, number);
            if (hasWrong && number == WRONG) {
                MeetingDraft wrong = withoutLastContribution(meeting);
                correction = new GroupStory.Deed.Corrected(
                        wrong.id(),
                        new ReversalDraft(dice.id(day.plusMonths(3)), "A contribution was left out"),
                        meeting);
                deeds.add(new GroupStory.Deed.Held(wrong));
            } else {
                deeds.add(new GroupStory.Deed.Held(meeting));
            }
            if (number == WRONG + 2 && correction != null) {
                deeds.add(correction);
                correction = null;
            }
            number++;
        }
        if (correction != null) {
            deeds.add(correction);
        }
        if (hasLate && number > LATE + 1) {
            int at = deeds.size() - number + LATE;
            deeds.add(at + 1, deeds.remove(at));
        }
        return deeds;
    }

    private MeetingDraft meeting(LocalDate day, int number) {
        // Around a meeting that is entered late or wrongly only contributions move, so that the order of entry cannot
        // break anything.
        boolean quiet = (hasWrong && number >= WRONG && number <= WRONG + 2)
                || (hasLate && (number == LATE || number == LATE + 1));
        List<UUID> present = new ArrayList<>();
        List<Attendance> attendance = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (UUID member : membersOn(day)) {
            State state = state();
            attendance.add(new Attendance(member, state));
            int owed = missed.getOrDefault(member, 0) + 1;
            if (state == State.ABSENT || state == State.EXCUSED) {
                missed.put(member, owed);
            } else {
                present.add(member);
                missed.remove(member);
                contributions.add(new Contribution(member, money(fee * owed)));
                cash += fee * owed;
            }
        }
        List<Repayment> repayments = quiet ? List.of() : repay(present);
        List<Expense> expenses = quiet ? List.of() : spend(number);
        List<LoanIssue> loans = quiet ? List.of() : lend(day, number, present);
        boolean coinMissing = !quiet && cash > 100 && dice.onceIn(60);
        if (coinMissing) {
            cash -= 100;
        }
        return new MeetingDraft(
                dice.id(day),
                group.id(),
                day,
                attendance,
                contributions,
                loans,
                repayments,
                expenses,
                quiet ? null : money(cash),
                coinMissing ? "One coin is missing" : null,
                null);
    }

    private List<Repayment> repay(List<UUID> present) {
        List<Repayment> repayments = new ArrayList<>();
        for (Debt debt : debts) {
            if (present.contains(debt.person)) {
                long part = debt.pay();
                cash += part;
                repayments.add(new Repayment(debt.loan, money(part)));
            }
        }
        debts.removeIf(d -> d.left == 0);
        return repayments;
    }

    private List<Expense> spend(int number) {
        if (number < 4 || cash < fee * 6 || !dice.onceIn(8)) {
            return List.of();
        }
        cash -= fee * 2;
        return List.of(new Expense(money(fee * 2), dice.onceIn(2) ? "SEED" : "PEST_CONTROL"));
    }

    private List<LoanIssue> lend(LocalDate day, int number, List<UUID> present) {
        List<UUID> stayers = present.stream().filter(this::stays).toList();
        if (number < 2 || cash < fee * 6 || debts.size() >= 2 || stayers.isEmpty()) {
            return List.of();
        }
        UUID borrower = stayers.get(dice.below(stayers.size()));
        // Two thirds of the box, in whole fees.
        long principal = cash * 2 / 3 / fee * fee;
        cash -= principal;
        Debt debt = new Debt(dice.id(day), borrower, principal);
        debts.add(debt);
        return List.of(new LoanIssue(
                debt.loan, borrower, money(principal), day.plusMonths(4), dice.onceIn(3) ? "HEALTH" : "SEED"));
    }

    private MeetingDraft withoutLastContribution(MeetingDraft right) {
        List<Contribution> fewer =
                right.contributions().subList(0, right.contributions().size() - 1);
        return new MeetingDraft(
                dice.id(right.date()),
                right.group(),
                right.date(),
                right.attendance(),
                fewer,
                right.loans(),
                right.repayments(),
                right.expenses(),
                right.cashCounted(),
                right.cashDifferenceReason(),
                right.note());
    }

    private List<UUID> membersOn(LocalDate day) {
        return memberships.stream()
                .filter(m -> !day.isBefore(m.from()) && stillThere(m, day))
                .map(MembershipDraft::person)
                .toList();
    }

    private boolean stillThere(MembershipDraft membership, LocalDate day) {
        LocalDate to = leaves.get(membership.id());
        return to == null || day.isBefore(to);
    }

    private boolean stays(UUID person) {
        return memberships.stream().noneMatch(m -> m.person().equals(person) && leaves.containsKey(m.id()));
    }

    private State state() {
        int roll = dice.below(100);
        if (roll < 86) {
            return State.PRESENT;
        }
        return roll < 90 ? State.LATE : roll < 94 ? State.REPRESENTED : roll < 97 ? State.EXCUSED : State.ABSENT;
    }

    private Money money(long units) {
        return new Money(units / 100 + "." + (units % 100 < 10 ? "0" : "") + units % 100, asset);
    }
}
