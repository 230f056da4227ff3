package org.hashar.fund.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.store.Ids;

/**
 * A group whose people meet, forget, enter late, take back and correct, at random. Beside the service it keeps books of its own, in the
 * simplest way: a list of the meetings that stand, added up day by day. What those books allow the service must take, and the other way round.
 */
public final class RandomHistory {
    private static final LocalDate START = LocalDate.of(2011, 2, 1);
    private static final int DAYS = 120;

    private final Random random;
    private final Client client;
    private final List<UUID> members = new ArrayList<>();
    private final Map<UUID, LocalDate> joined = new HashMap<>();
    private final Map<UUID, LocalDate> left = new HashMap<>();
    private final List<Doc> standing = new ArrayList<>();
    private final TreeMap<Instant, List<Doc>> known = new TreeMap<>();
    public final UUID group;
    private World world;
    private int taken;

    /** How a call reaches the service: a client that loses the answer to a power cut sends the same again. */
    public interface Client {
        /** Calls, and calls again when the power went. */
        void send(Runnable call);
    }

    /** A meeting that stands, with what the count added. */
    private record Doc(MeetingDraft draft, long difference) {
        long in() {
            return sum(draft.contributions().stream().map(MeetingDraft.Contribution::amount))
                    + sum(draft.repayments().stream().map(MeetingDraft.Repayment::amount));
        }

        long out() {
            return sum(draft.loans().stream().map(MeetingDraft.LoanIssue::principal))
                    + sum(draft.expenses().stream().map(MeetingDraft.Expense::amount));
        }

        long cash() {
            return in() - out() + difference;
        }

        boolean until(LocalDate day) {
            return !draft.date().isAfter(day);
        }
    }

    /** What a statement has to say, in smallest units. */
    public record Totals(long savings, long loans, long expenses, long difference, long cash) {}

    public RandomHistory(World world, long seed) {
        this(world, seed, Runnable::run);
    }

    RandomHistory(World world, long seed, Client client) {
        this.world = world;
        this.client = client;
        this.random = new Random(seed);
        this.group = world.registry.group();
        for (int i = 0; i < 4; i++) {
            join(World.FORMED);
        }
        known.put(Instant.EPOCH, List.of());
    }

    private static long sum(Stream<Money> amounts) {
        return amounts.mapToLong(money ->
                        Amount.parse(money.amount(), World.KGS).orElseThrow().units())
                .sum();
    }

    /** After the services were started again. */
    void moveTo(World anew) {
        world = anew;
    }

    /** Somebody joins or leaves, as of any day; what was recorded before stays as it is. */
    void comeOrGo() {
        List<UUID> there =
                members.stream().filter(member -> !left.containsKey(member)).toList();
        if (there.size() < 3 || random.nextBoolean()) {
            join(anyDay());
        } else {
            UUID gone = pick(there);
            LocalDate day = joined.get(gone).plusDays(1 + random.nextInt(DAYS));
            left.put(gone, day);
            world.registry.leave(group, gone, day);
        }
    }

    private void join(LocalDate from) {
        UUID member = world.registry.member(group, from, null);
        members.add(member);
        joined.put(member, from);
    }

    /** Whether all who save or borrow in a meeting are members on its day. */
    private boolean membersOnly(MeetingDraft draft) {
        return Stream.concat(
                        Stream.concat(
                                draft.contributions().stream().map(MeetingDraft.Contribution::person),
                                draft.attendance().stream().map(MeetingDraft.Attendance::person)),
                        draft.loans().stream().map(MeetingDraft.LoanIssue::person))
                .allMatch(person -> isMember(person, draft.date()));
    }

    private boolean isMember(UUID person, LocalDate day) {
        LocalDate to = left.get(person);
        return !day.isBefore(joined.get(person)) && (to == null || day.isBefore(to));
    }

    /** Operations that the service took. */
    public int taken() {
        return taken;
    }

    /**
     * Does something.
     *
     * @param alsoRefused false leaves out what must be refused
     */
    public void step(boolean alsoRefused) {
        world.clock.tick();
        int what = random.nextInt(100);
        if (what < 65 || standing.isEmpty()) {
            record(alsoRefused);
        } else if (what < 82) {
            reverse(standing.get(random.nextInt(standing.size())), alsoRefused);
        } else {
            correct(standing.get(random.nextInt(standing.size())), alsoRefused);
        }
        known.put(world.clock.instant(), List.copyOf(standing));
    }

    private void record(boolean alsoRefused) {
        Doc doc = invent(standing, random.nextInt(4) == 0 ? null : lastDay());
        List<Doc> after = with(standing, doc);
        run(alsoRefused, membersOnly(doc.draft()) && ownCash(standing, doc) && holds(after), after, () -> {
            Meeting meeting = world.meetings.record(World.RECORDER, doc.draft()).value();
            expect(meeting.cashDifference().units(), doc.difference());
        });
    }

    private void reverse(Doc old, boolean alsoRefused) {
        List<Doc> after = without(old);
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        run(
                alsoRefused,
                holds(after),
                after,
                () -> world.meetings.reverse(World.COORDINATOR, old.draft().id(), reversal));
    }

    private void correct(Doc old, boolean alsoRefused) {
        List<Doc> rest = without(old);
        Doc anew = random.nextInt(3) == 0 ? invent(rest, null) : amended(rest, old);
        List<Doc> after = with(rest, anew);
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        run(
                alsoRefused,
                membersOnly(anew.draft()) && ownCash(rest, anew) && holds(after),
                after,
                () -> world.meetings.correct(World.COORDINATOR, old.draft().id(), reversal, anew.draft()));
    }

    private void run(boolean alsoRefused, boolean allowed, List<Doc> after, Runnable call) {
        if (!allowed && !alsoRefused) {
            return;
        }
        try {
            client.send(call);
        } catch (ProblemException e) {
            if (allowed || e.problem().type().status() != Problem.Type.INVALID.status()) {
                throw new AssertionError("refused what the books allow: " + e.getMessage(), e);
            }
            return;
        }
        if (!allowed) {
            throw new AssertionError("took what the books do not allow");
        }
        taken++;
        standing.clear();
        standing.addAll(after);
    }

    private static void expect(long actual, long expected) {
        if (actual != expected) {
            throw new AssertionError("difference " + actual + ", by the books " + expected);
        }
    }

    private List<Doc> without(Doc old) {
        return standing.stream().filter(doc -> !doc.equals(old)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Doc> with(List<Doc> docs, Doc doc) {
        List<Doc> all = new ArrayList<>(docs);
        all.add(doc);
        return all;
    }

    private LocalDate lastDay() {
        LocalDate last = standing.stream()
                .map(doc -> doc.draft().date())
                .max(LocalDate::compareTo)
                .orElse(START);
        return last.plusDays(random.nextInt(3));
    }

    private Doc invent(List<Doc> before, @org.jspecify.annotations.Nullable LocalDate day) {
        LocalDate date = day == null ? START.plusDays(random.nextInt(DAYS)) : day;
        Draft draft = Draft.of(group, date.toString());
        for (UUID member : members) {
            if (random.nextInt(2) == 0 && (isMember(member, date) || random.nextInt(50) == 0)) {
                draft.pays(member, amount(60));
                draft.came(member, MeetingDraft.State.PRESENT);
            }
        }
        if (random.nextInt(3) == 0) {
            draft.lends(Ids.next(), pick(members), amount(150));
        }
        List<UUID> loans = before.stream()
                .flatMap(doc -> doc.draft().loans().stream())
                .map(MeetingDraft.LoanIssue::id)
                .toList();
        if (!loans.isEmpty() && random.nextInt(2) == 0) {
            draft.repays(pick(loans), amount(60));
        }
        if (random.nextInt(4) == 0) {
            draft.spends(amount(40), "SEED");
        }
        return counted(before, draft.make());
    }

    /** The same loans under the same ids, other amounts. */
    private Doc amended(List<Doc> before, Doc old) {
        Draft draft = Draft.of(group, old.draft().date().toString());
        old.draft().contributions().forEach(line -> draft.pays(line.person(), amount(60)));
        old.draft().loans().forEach(line -> draft.lends(line.id(), line.person(), amount(150)));
        old.draft()
                .repayments()
                .forEach(line -> draft.repays(line.loan(), line.amount().amount()));
        return counted(before, draft.make());
    }

    private Doc counted(List<Doc> before, MeetingDraft draft) {
        Doc plain = new Doc(draft, 0);
        long expected = cashOn(before, draft.date()) + plain.cash();
        if (expected < 0 || random.nextInt(4) != 0) {
            return plain;
        }
        long counted = Math.max(0, expected + (random.nextInt(5) - 2) * 100L);
        MeetingDraft withCount = new MeetingDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.attendance(),
                draft.contributions(),
                draft.loans(),
                draft.repayments(),
                draft.expenses(),
                Money.of(new Amount(counted, World.KGS)),
                "counted twice",
                null);
        return new Doc(withCount, counted - expected);
    }

    private String amount(int most) {
        return random.nextInt(most) + 1 + "." + (random.nextInt(9) + 1) + "0";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static long cashOn(List<Doc> docs, LocalDate day) {
        return docs.stream().filter(doc -> doc.until(day)).mapToLong(Doc::cash).sum();
    }

    private static boolean ownCash(List<Doc> before, Doc doc) {
        return cashOn(before, doc.draft().date()) + doc.in() - doc.out() >= 0;
    }

    /** Whether neither the box nor a loan is below zero at the end of any day. */
    private static boolean holds(List<Doc> docs) {
        SortedMap<LocalDate, List<Doc>> days = new TreeMap<>();
        docs.forEach(doc -> days.computeIfAbsent(doc.draft().date(), day -> new ArrayList<>())
                .add(doc));
        long cash = 0;
        Map<UUID, Long> debts = new HashMap<>();
        for (List<Doc> day : days.values()) {
            for (Doc doc : day) {
                cash += doc.cash();
                doc.draft()
                        .loans()
                        .forEach(line -> debts.merge(line.id(), sum(Stream.of(line.principal())), Long::sum));
                doc.draft()
                        .repayments()
                        .forEach(line -> debts.merge(line.loan(), -sum(Stream.of(line.amount())), Long::sum));
            }
            if (cash < 0 || debts.values().stream().anyMatch(debt -> debt < 0)) {
                return false;
            }
        }
        return true;
    }

    /** What every account that is not empty must stand at, by code and owner. */
    Map<String, Long> balances(UUID fund) {
        Map<String, Long> accounts = new TreeMap<>();
        for (Doc doc : standing) {
            accounts.merge("CASH " + fund, doc.cash(), Long::sum);
            accounts.merge("DIFFERENCE " + fund, -doc.difference(), Long::sum);
            doc.draft().expenses().forEach(line -> accounts.merge("EXPENSE " + fund, units(line.amount()), Long::sum));
            doc.draft()
                    .contributions()
                    .forEach(line -> accounts.merge("SAVINGS " + line.person(), units(line.amount()), Long::sum));
            doc.draft()
                    .loans()
                    .forEach(line -> accounts.merge("LOAN " + line.id(), units(line.principal()), Long::sum));
            doc.draft()
                    .repayments()
                    .forEach(line -> accounts.merge("LOAN " + line.loan(), -units(line.amount()), Long::sum));
        }
        accounts.values().removeIf(units -> units == 0);
        return accounts;
    }

    private static long units(Money money) {
        return sum(Stream.of(money));
    }

    /** A day of this history, or a little before or after it. */
    public LocalDate anyDay() {
        return START.plusDays(random.nextInt(DAYS + 60) - 10);
    }

    /** A moment after some of the steps. */
    public Instant anyMoment() {
        return pick(List.copyOf(known.keySet()));
    }

    /** What the books say for a day, as they stood at a moment. */
    public Totals totals(LocalDate day, Instant moment) {
        List<Doc> docs = known.floorEntry(moment).getValue().stream()
                .filter(doc -> doc.until(day))
                .toList();
        long savings = sum(docs.stream()
                .flatMap(doc -> doc.draft().contributions().stream().map(MeetingDraft.Contribution::amount)));
        long lent =
                sum(docs.stream().flatMap(doc -> doc.draft().loans().stream().map(MeetingDraft.LoanIssue::principal)));
        long repaid = sum(
                docs.stream().flatMap(doc -> doc.draft().repayments().stream().map(MeetingDraft.Repayment::amount)));
        long spent =
                sum(docs.stream().flatMap(doc -> doc.draft().expenses().stream().map(MeetingDraft.Expense::amount)));
        return new Totals(
                savings,
                lent - repaid,
                spent,
                docs.stream().mapToLong(Doc::difference).sum(),
                docs.stream().mapToLong(Doc::cash).sum());
    }
}
