package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.StockMovement;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Follows the capital of a fund through its transfers of money: from where it came, through the box and the batches, into the loans. The box gives
 * first what came first; a batch carries what it was paid with. A repayment is capital of the next generation; unused goods that come back are
 * what they were. Within a day what comes in goes before what goes out, as the ledger judges a day by its end. Documents that were taken back
 * leave no trace. Pure; not thread-safe.
 */
final class Lineage {
    private final Map<UUID, Deque<Lot>> pools = new HashMap<>();
    private final Map<UUID, Deque<Lot>> uses = new HashMap<>();
    private final Map<UUID, Integer> generations = new HashMap<>();
    private final Map<UUID, UUID> loanOf = new HashMap<>();

    private Lineage() {}

    /** Of the transfers of one fund, by date and order of posting. */
    static Lineage of(List<Entry> entries) {
        Set<UUID> takenBack = new HashSet<>();
        entries.stream().filter(Entry::reversal).forEach(entry -> takenBack.add(entry.document()));
        Lineage lineage = new Lineage();
        List<Entry> day = new ArrayList<>();
        LocalDate date = null;
        for (Entry entry : entries) {
            if (takenBack.contains(entry.document()) || entry.debit().good() != null) {
                continue;
            }
            if (entry.credit().code().equals(CapitalChart.LOAN)) {
                lineage.loanOf.put(entry.document(), entry.credit().owner());
            }
            if (!entry.date().equals(date)) {
                lineage.run(day);
                day.clear();
                date = entry.date();
            }
            day.add(entry);
        }
        lineage.run(day);
        return lineage;
    }

    /** What paid for a loan, and was not returned. */
    List<Lot> funding(UUID loan) {
        return List.copyOf(uses.getOrDefault(loan, new ArrayDeque<>()));
    }

    /** The generation of a loan. */
    int generation(UUID loan) {
        return generations.getOrDefault(loan, 1);
    }

    /** What is in the box (by the fund's id) or in a batch and has not been used. */
    long unused(UUID pool) {
        return pools.getOrDefault(pool, new ArrayDeque<>()).stream()
                .mapToLong(Lot::units)
                .sum();
    }

    /** A day's transfers, each as soon as what it needs is there. */
    private void run(List<Entry> day) {
        List<Entry> waiting = new ArrayList<>(day);
        while (!waiting.isEmpty()) {
            if (!waiting.removeIf(entry -> ready(entry, waiting) && apply(entry))) {
                apply(waiting.remove(0));
            }
        }
    }

    private boolean ready(Entry entry, List<Entry> waiting) {
        UUID pool = poolOf(entry.credit().code(), entry.credit().owner());
        if (pool != null) {
            return unused(pool) >= entry.units();
        }
        UUID loan = loanOf.get(entry.document());
        return loan == null
                || waiting.stream()
                        .noneMatch(other -> other.debit().code().equals(CapitalChart.LOAN)
                                && other.debit().owner().equals(loan));
    }

    private static @Nullable UUID poolOf(String code, UUID owner) {
        return code.equals(CapitalChart.CASH) || code.equals(CapitalChart.STOCK_VALUE) ? owner : null;
    }

    private boolean apply(Entry entry) {
        UUID from = poolOf(entry.credit().code(), entry.credit().owner());
        UUID into = poolOf(entry.debit().code(), entry.debit().owner());
        if (from != null) {
            List<Lot> taken = take(pool(from), entry.units(), false);
            if (into != null) {
                pool(into).addAll(taken);
            } else if (lends(entry)) {
                taken.forEach(lot -> use(entry.document(), lot));
            }
        } else if (into != null) {
            comeIn(pool(into), entry);
        }
        return true;
    }

    /** Whether what leaves the box or a batch pays for a loan, also what its goods cost more than was agreed. */
    private static boolean lends(Entry entry) {
        return entry.debit().code().equals(CapitalChart.LOAN)
                || entry.debit().code().equals(CapitalChart.ISSUE_DIFFERENCE);
    }

    private void use(UUID loan, Lot lot) {
        uses.computeIfAbsent(loan, id -> new ArrayDeque<>()).add(lot);
        generations.merge(loan, lot.generation(), Math::max);
    }

    private void comeIn(Deque<Lot> pool, Entry entry) {
        String code = entry.credit().code();
        UUID loan = loanOf.get(entry.document());
        if (code.startsWith(CapitalChart.CAPITAL)) {
            CapitalSource source = CapitalSource.valueOf(code.substring(CapitalChart.CAPITAL.length()));
            pool.add(new Lot(entry.document(), source, null, 1, entry.units()));
        } else if (entry.code().equals(StockMovement.Kind.RETURNED.name()) && loan != null) {
            pool.addAll(take(uses.computeIfAbsent(loan, id -> new ArrayDeque<>()), entry.units(), true));
        } else if (loan != null) {
            pool.add(new Lot(entry.document(), null, loan, generation(loan) + 1, entry.units()));
        }
    }

    private Deque<Lot> pool(UUID id) {
        return pools.computeIfAbsent(id, unseen -> new ArrayDeque<>());
    }

    /** Takes so much, the oldest or the newest first; a lot may be parted. */
    private static List<Lot> take(Deque<Lot> lots, long units, boolean newest) {
        List<Lot> taken = new ArrayList<>();
        long left = units;
        while (left > 0 && !lots.isEmpty()) {
            Lot lot = newest ? lots.removeLast() : lots.removeFirst();
            long part = Math.min(left, lot.units());
            taken.add(lot.of(part));
            if (part < lot.units()) {
                Lot rest = lot.of(lot.units() - part);
                if (newest) {
                    lots.addLast(rest);
                } else {
                    lots.addFirst(rest);
                }
            }
            left -= part;
        }
        return taken;
    }
}
