package org.hashar.fund.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Money that lies in one account and of which part is kept for something, as another account says: the social fund in the box. What is done may not
 * leave less than is kept, nor even less where that is so already. What is found may: money that is missing when it is counted is a fact.
 *
 * @param whole grows by debits
 * @param part grows by credits
 * @param found accounts against which is posted what was found and not done
 */
public record Kept(AccountRef whole, AccountRef part, Set<AccountRef> found) {
    /** By how much a transfer changes what is not kept. */
    long change(TransferDraft line) {
        if (found.contains(line.debit()) || found.contains(line.credit())) {
            return 0;
        }
        return side(line.debit(), line.units()) - side(line.credit(), line.units());
    }

    /** Of what is debited: a debit makes the whole more and the part less. */
    private long side(AccountRef account, long units) {
        return account.equals(whole) || account.equals(part) ? units : 0;
    }

    /**
     * The days after which less would be there than is kept, or even less than without what was done. Not those after which the whole is short: that says
     * it all.
     *
     * @param changes what was done to what is not kept, by day
     */
    List<Breach> missing(Timeline wholes, Timeline parts, NavigableMap<LocalDate, Long> changes) {
        Set<LocalDate> days = new TreeSet<>(wholes.days());
        days.addAll(parts.days());
        List<Breach> found = new ArrayList<>();
        for (LocalDate day : days) {
            long change = changes.headMap(day, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (change < 0 && wholes.on(day) >= 0) {
                long free = Math.subtractExact(wholes.on(day), parts.on(day));
                long missing = Math.min(0, free - change) - free;
                if (missing > 0) {
                    found.add(new Breach(part, day, missing));
                }
            }
        }
        return found;
    }
}
