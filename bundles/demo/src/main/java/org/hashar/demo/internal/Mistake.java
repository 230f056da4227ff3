package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingDraft.Contribution;
import org.hashar.api.fund.MeetingDraft.LoanIssue;
import org.hashar.api.fund.MeetingDraft.Repayment;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Money;

/**
 * A meeting of July whose bookkeeper wrote a part of a repayment down as savings: what was in the box was right, so nobody saw it until, five months
 * and as many meetings later, the borrower's booklet was compared with the books. Until then a loan seems late that was repaid.
 */
final class Mistake {
    private static final LocalDate FROM = LocalDate.of(2011, 7, 1);
    private static final LocalDate TO = LocalDate.of(2011, 8, 1);
    private static final LocalDate FOUND = LocalDate.of(2011, 12, 19);
    private static final long PART = 30_00;

    private Mistake() {}

    /** The same deeds with the mistake and, at their end, its correction; nothing when no repayment of July is large enough. */
    static Optional<List<GroupStory.Deed>> in(List<GroupStory.Deed> deeds, Dice dice) {
        for (int i = 0; i < deeds.size(); i++) {
            if (deeds.get(i) instanceof GroupStory.Deed.Held held
                    && !held.meeting().date().isBefore(FROM)
                    && held.meeting().date().isBefore(TO)) {
                MeetingDraft right = held.meeting();
                for (Repayment repayment : right.repayments()) {
                    Optional<UUID> borrower = borrower(deeds, repayment.loan());
                    boolean saves = borrower.isPresent()
                            && right.contributions().stream()
                                    .anyMatch(line -> line.person().equals(borrower.get()));
                    if (saves && units(repayment.amount()) > PART) {
                        MeetingDraft wrong = wrong(right, repayment, borrower.get(), dice);
                        List<GroupStory.Deed> all = new ArrayList<>(deeds);
                        all.set(i, new GroupStory.Deed.Held(wrong));
                        all.add(new GroupStory.Deed.Corrected(
                                wrong.id(),
                                new ReversalDraft(
                                        dice.id(FOUND), "A part of a repayment had been written down as savings"),
                                right));
                        return Optional.of(all);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> borrower(List<GroupStory.Deed> deeds, UUID loan) {
        return deeds.stream()
                .filter(GroupStory.Deed.Held.class::isInstance)
                .flatMap(deed -> ((GroupStory.Deed.Held) deed).meeting().loans().stream())
                .filter(issue -> issue.id().equals(loan))
                .map(LoanIssue::person)
                .findFirst();
    }

    private static MeetingDraft wrong(MeetingDraft right, Repayment repayment, UUID borrower, Dice dice) {
        return new MeetingDraft(
                dice.id(right.date()),
                right.group(),
                right.date(),
                right.attendance(),
                right.contributions().stream()
                        .map(line -> line.person().equals(borrower)
                                ? new Contribution(line.person(), plus(line.amount(), PART))
                                : line)
                        .toList(),
                right.loans(),
                right.repayments().stream()
                        .map(line -> line.loan().equals(repayment.loan())
                                ? new Repayment(line.loan(), plus(line.amount(), -PART))
                                : line)
                        .toList(),
                right.expenses(),
                right.cashCounted(),
                right.cashDifferenceReason(),
                right.note());
    }

    private static long units(Money money) {
        return Long.parseLong(money.amount().replace(".", ""));
    }

    private static Money plus(Money money, long units) {
        long sum = units(money) + units;
        return new Money(sum / 100 + "." + (sum % 100 < 10 ? "0" : "") + sum % 100, money.asset());
    }
}
