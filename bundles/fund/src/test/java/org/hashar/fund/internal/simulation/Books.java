package org.hashar.fund.internal.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The model's ledger of one fund: what moved on which account and day, added up in the simplest way. */
final class Books {
    private final List<Known> known = new ArrayList<>();
    private final Map<String, NavigableMap<LocalDate, Long>> accounts = new HashMap<>();
    private final Map<String, Long> totals = new TreeMap<>();

    /** Something that moves on a day. */
    record Posting(LocalDate day, Moves moves) {}

    private record Known(Instant since, Posting posting) {}

    void post(Instant now, List<Posting> postings) {
        for (Posting posting : postings) {
            known.add(new Known(now, posting));
            posting.moves().units().forEach((account, units) -> accounts.computeIfAbsent(
                            account, unseen -> new TreeMap<>())
                    .merge(posting.day(), units, Long::sum));
            add(totals, posting.moves());
        }
    }

    private static void add(Map<String, Long> to, Moves moves) {
        moves.units().forEach((account, units) -> to.merge(account, units, Long::sum));
    }

    long total(String account) {
        return totals.getOrDefault(account, 0L);
    }

    /** All accounts that are not empty. */
    Map<String, Long> balances() {
        Map<String, Long> found = new TreeMap<>(totals);
        found.entrySet().removeIf(each -> each.getValue() == 0 || Moves.isNote(each.getKey()));
        return found;
    }

    /** At the end of a day, with some postings more. */
    long on(String account, LocalDate day, List<Posting> more) {
        return moved(account, more).headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long on(String account, LocalDate day) {
        return on(account, day, List.of());
    }

    /** What moved on an account, by day, with some postings more. */
    NavigableMap<LocalDate, Long> moved(String account, List<Posting> more) {
        NavigableMap<LocalDate, Long> found = new TreeMap<>(accounts.getOrDefault(account, new TreeMap<>()));
        more.forEach(
                posting -> found.merge(posting.day(), posting.moves().units().getOrDefault(account, 0L), Long::sum));
        found.values().removeIf(units -> units == 0);
        return found;
    }

    /** The accounts that some postings more would bring below zero at the end of some day. */
    Set<String> broken(List<Posting> more) {
        Set<String> touched = new TreeSet<>();
        more.forEach(posting -> touched.addAll(posting.moves().units().keySet()));
        Set<String> broken = new TreeSet<>();
        for (String account : touched) {
            if (Moves.isLimited(account)) {
                long sum = 0;
                for (long moved : moved(account, more).values()) {
                    sum += moved;
                    if (sum < 0) {
                        broken.add(account);
                    }
                }
            }
        }
        if (takesOfSocial(more)) {
            broken.add(Moves.SOCIAL);
        }
        return broken;
    }

    /**
     * Whether some postings more leave less in the box at the end of some day than is the social fund's, or less still where it was so already. What is
     * counted or brought along does not.
     */
    boolean takesOfSocial(List<Posting> more) {
        NavigableMap<LocalDate, Long> free = moved(Moves.CASH, more);
        moved(Moves.SOCIAL, more).forEach((day, units) -> free.merge(day, -units, Long::sum));
        // A day that counts though nothing moves on it in the end: what was there before may have covered what was
        // missing.
        more.forEach(posting -> free.merge(posting.day(), 0L, Long::sum));
        long there = 0;
        for (var each : free.entrySet()) {
            there += each.getValue();
            long change = more.stream()
                    .filter(posting -> !posting.day().isAfter(each.getKey()))
                    .mapToLong(posting -> posting.moves().ofTheFreeCash())
                    .sum();
            if (change < 0 && there < Math.min(0, there - change)) {
                return true;
            }
        }
        return false;
    }

    /** All that the books say of a day as they were known at a moment. */
    Map<String, Long> asKnown(LocalDate day, Instant moment) {
        Map<String, Long> found = new TreeMap<>();
        for (Known each : known) {
            if (!each.since().isAfter(moment) && !each.posting().day().isAfter(day)) {
                add(found, each.posting().moves());
            }
        }
        return found;
    }
}
