package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hashar.api.fund.Decision;
import org.hashar.fund.internal.World;
import org.jspecify.annotations.Nullable;

/** What happened to loans, in whole som, and what of them fell due and was collected, counted instalment by instalment. */
final class RandomLoans {
    static final Decision CARRIED = new Decision("So decided", 4, 4, 0, 0);

    /** What fell due within a period, and what of it was collected. */
    record Rate(long due, long collected) {}

    private enum What {
        PAID,
        RETURNED,
        FORGIVEN,
        PUT_OFF
    }

    private record Event(Instant known, LocalDate date, What what, long som, List<LocalDate> dates) {}

    private record Loan(Instant known, LocalDate date, long som, List<LocalDate> dates, List<Event> events) {}

    private static final class Instalment {
        private final LocalDate due;
        private final long asked;
        private long before;
        private long within;

        private Instalment(LocalDate due, long asked) {
            this.due = due;
            this.asked = asked;
        }

        private long pay(long som, boolean earlier) {
            long part = Math.min(som, asked - before - within);
            before += earlier ? part : 0;
            within += earlier ? 0 : part;
            return part;
        }
    }

    final @Nullable UUID group;
    final @Nullable UUID fund;
    private final World world;
    private final Random random;
    private final Map<UUID, Loan> loans = new LinkedHashMap<>();
    private final List<Instant> moments = new ArrayList<>();
    private final List<UUID> decided = new ArrayList<>();

    RandomLoans(World world, Random random, @Nullable UUID group, @Nullable UUID fund) {
        this.world = world;
        this.random = random;
        this.group = group;
        this.fund = fund;
    }

    void lent(UUID loan, LocalDate date, long som, List<LocalDate> dates) {
        loans.put(loan, new Loan(now(), date, som, dates, new ArrayList<>()));
    }

    void paid(UUID loan, LocalDate date, long som) {
        loans.get(loan).events().add(new Event(now(), date, What.PAID, som, List.of()));
    }

    void returned(UUID loan, LocalDate date, long som) {
        loans.get(loan).events().add(new Event(now(), date, What.RETURNED, som, List.of()));
    }

    void forgiven(UUID loan, LocalDate date, long som) {
        loans.get(loan).events().add(new Event(now(), date, What.FORGIVEN, som, List.of()));
    }

    void putOff(UUID loan, LocalDate date, List<LocalDate> dates) {
        decided.add(loan);
        loans.get(loan).events().add(new Event(now(), date, What.PUT_OFF, 0, dates));
    }

    /** By a decision on the season, which one on the loan goes before. */
    void shifted(UUID loan, LocalDate date, LocalDate due) {
        loans.get(loan).events().add(new Event(now(), date, What.PUT_OFF, 0, List.of(due)));
    }

    boolean isPutOff(UUID loan) {
        return decided.contains(loan);
    }

    private Instant now() {
        moments.add(world.clock.instant());
        return world.clock.instant();
    }

    Instant anyMoment() {
        return moments.get(random.nextInt(moments.size()));
    }

    long owed(UUID loan) {
        Loan of = loans.get(loan);
        return of.som() - of.events().stream().mapToLong(Event::som).sum();
    }

    /** A loan on which something is owed and nothing was decided that day. */
    @Nullable
    UUID anyOwed(LocalDate day) {
        List<UUID> owed = loans.keySet().stream()
                .filter(loan -> owed(loan) > 0 && !loans.get(loan).date().equals(day))
                .toList();
        return owed.isEmpty() ? null : owed.get(random.nextInt(owed.size()));
    }

    Rate rate(LocalDate from, LocalDate asOf, Instant known) {
        long due = 0;
        long collected = 0;
        for (Loan loan : loans.values()) {
            if (loan.known().isAfter(known) || loan.date().isAfter(asOf)) {
                continue;
            }
            for (Instalment each : instalments(loan, from, asOf, known)) {
                if (!each.due.isBefore(from) && !each.due.isAfter(asOf)) {
                    due += each.asked - each.before;
                    collected += each.within;
                }
            }
        }
        return new Rate(due, collected);
    }

    /** All that fell due or is to come; what was put off in time is not among them. */
    private static List<Instalment> instalments(Loan loan, LocalDate from, LocalDate asOf, Instant known) {
        List<Event> events = loan.events().stream()
                .filter(event -> !event.known().isAfter(known) && !event.date().isAfter(asOf))
                .sorted(Comparator.comparing(Event::date))
                .toList();
        long lent = loan.som()
                - events.stream()
                        .filter(event -> event.what() == What.RETURNED)
                        .mapToLong(Event::som)
                        .sum();
        long left = lent;
        List<Instalment> gone = new ArrayList<>();
        List<Instalment> current = parts(lent, loan.dates());
        for (Event event : events) {
            switch (event.what()) {
                case PAID -> {
                    left -= event.som();
                    long rest = event.som();
                    for (Instalment each : current) {
                        rest -= each.pay(rest, event.date().isBefore(from));
                    }
                }
                case FORGIVEN -> left -= event.som();
                case PUT_OFF -> {
                    current.stream()
                            .filter(each -> each.due.isBefore(event.date()))
                            .forEach(gone::add);
                    current = parts(left, event.dates());
                }
                case RETURNED -> {
                    // It never was lent.
                }
            }
        }
        gone.addAll(current);
        return gone;
    }

    private static List<Instalment> parts(long som, List<LocalDate> dates) {
        List<Instalment> parts = new ArrayList<>();
        for (LocalDate date : dates) {
            parts.add(new Instalment(date, som / dates.size()));
        }
        return parts;
    }
}
