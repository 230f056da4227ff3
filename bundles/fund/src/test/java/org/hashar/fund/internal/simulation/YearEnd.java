package org.hashar.fund.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.hashar.store.Ids;

/** The end of a group's year: all is shared out, the cycle is closed and the next one begins. */
final class YearEnd {
    private static final int MOST_ROUNDS = 60;
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);

    private final GroupModel model;
    private final Calls calls;
    private final Dice dice;
    private World world;
    private UUID cycle;
    private int shareOuts;
    private int takenBack;
    private final Deque<Shared> shared = new ArrayDeque<>();

    /**
     * What was shared out at the end of a cycle.
     *
     * @param start the first day of that cycle
     */
    private record Shared(Paper paper, UUID closing, UUID cycle, LocalDate start) {}

    YearEnd(World world, GroupModel model, Calls calls, Dice dice) {
        this.world = world;
        this.model = model;
        this.calls = calls;
        this.dice = dice;
    }

    void moveTo(World anew) {
        world = anew;
    }

    int shareOuts() {
        return shareOuts;
    }

    int takenBack() {
        return takenBack;
    }

    /** The first cycle, or one too many. */
    void begin() {
        CycleDraft draft =
                new CycleDraft(Ids.next(), model.group, model.start, model.start.plusMonths(10), null, Village.CARRIED);
        Set<String> reasons = cycle == null ? Set.of() : Set.of("cycle-open");
        if (calls.run(
                "begins a cycle on " + model.start, reasons, () -> world.cycles.begin(World.COORDINATOR, draft))) {
            cycle = draft.id();
        }
    }

    /** What of a share is not set off. */
    private record Share(UUID person, long rest) {}

    /** Shares out and goes on with the next cycle. */
    void shareOut() {
        LocalDate date = model.lastDay == null || model.lastDay.isBefore(model.start) ? model.start : model.lastDay;
        boolean equal = dice.one(2);
        boolean toSocial = dice.one(2);
        long unit = dice.one(2) ? 1 : 100;
        ShareOutDraft draft = new ShareOutDraft(
                Ids.next(),
                model.group,
                date,
                ShareOutDraft.Scope.CYCLE_END,
                equal ? ShareOutDraft.Policy.EQUAL : ShareOutDraft.Policy.PROPORTIONAL_TO_SAVINGS,
                null,
                null,
                World.som(MeetingSteps.text(unit)),
                List.of(),
                List.of(),
                toSocial ? ShareOutDraft.RemainderTo.SOCIAL_FUND : ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
        Map<UUID, Long> weights = weights(equal, date);
        if (!calls.run(
                "proposes a share-out on " + date,
                against(date, weights),
                () -> world.shareOuts.propose(World.RECORDER, draft))) {
            return;
        }
        Moves moves = reckoned(date, weights, unit, toSocial);
        calls.send("approves it", () -> world.shareOuts.approve(SECOND, draft.id()));
        calls.send("posts it", () -> world.shareOuts.post(World.RECORDER, draft.id()));
        check(world.shareOuts.require(World.RECORDER, draft.id()));
        GroupModel.Divided divided = model.divided(new Posting(date, moves), null);
        assertThat(divided.over()).as("paid beyond a debt").isEmpty();
        model.stands(world.clock.instant(), null, divided.postings());
        shareOuts++;
        next(Paper.of(draft.id(), Kind.SHARE_OUT, date, moves));
    }

    /** Takes the last share-out back, and with it the closing that rests on it; when that cannot be, all is closed again. */
    void takeBack() {
        Shared last = shared.pollLast();
        if (last == null) {
            return;
        }
        UUID id = last.paper().id();
        ReversalDraft reversal = because();
        Set<String> closed = wrongLater(model.divided(model.takingBack(last.paper()), null));
        closed.add("built-upon");
        calls.run(
                "takes back the share-out of a cycle that is closed",
                closed,
                () -> world.shareOuts.reverse(World.COORDINATOR, id, reversal));
        takeBack("takes back the cycle that followed", cycle);
        takeBack("opens the cycle again", last.closing());
        cycle = last.cycle();
        model.start = last.start();
        GroupModel.Divided back = model.divided(model.takingBack(last.paper()), null);
        if (calls.run(
                "takes back the share-out of " + last.paper().own(),
                wrongLater(back),
                () -> world.shareOuts.reverse(World.COORDINATOR, id, reversal))) {
            model.stands(world.clock.instant(), null, back.postings());
            takenBack++;
        } else {
            next(last.paper());
        }
    }

    private Set<String> wrongLater(GroupModel.Divided back) {
        Set<String> reasons = new TreeSet<>(MeetingRules.later(back.over()));
        reasons.addAll(MeetingRules.laterCeilings(model, back.postings(), null, model.loans(null)));
        return reasons;
    }

    private void takeBack(String what, UUID document) {
        ReversalDraft reversal = because();
        calls.send(what, () -> world.capital.reverse(World.COORDINATOR, document, reversal));
    }

    private static ReversalDraft because() {
        return new ReversalDraft(Ids.next(), "random");
    }

    /** Lines and remainder are the pot. */
    private static void check(ShareOut posted) {
        long lines = posted.remainder().units();
        for (ShareOut.Line line : posted.lines()) {
            lines += line.paid().units()
                    + line.setOff().units()
                    + line.arrears().units()
                    + line.carried().units()
                    - line.claim().units();
        }
        assertThat(lines).as("lines and remainder").isEqualTo(posted.pot().units());
    }

    private void next(Paper shareOut) {
        CycleCloseDraft closing = new CycleCloseDraft(Ids.next(), cycle, shareOut.own(), shareOut.id(), null);
        calls.send("closes the cycle", () -> world.cycles.close(World.COORDINATOR, closing));
        shared.addLast(new Shared(shareOut, closing.id(), cycle, model.start));
        cycle = null;
        model.start = shareOut.own().plusDays(1);
        begin();
    }

    private Map<UUID, Long> weights(boolean equal, LocalDate date) {
        Map<UUID, Long> weights = new TreeMap<>(Comparator.comparing(UUID::toString));
        for (GroupModel.Member member : model.members) {
            long saved = model.books.total(Moves.savings(member.id));
            if (equal ? member.isThere(date) : saved > 0) {
                weights.put(member.id, equal ? 1 : saved);
            }
        }
        return weights;
    }

    private Set<String> against(LocalDate date, Map<UUID, Long> weights) {
        Set<String> reasons = new TreeSet<>();
        boolean saved = model.members.stream().anyMatch(member -> model.books.total(Moves.savings(member.id)) > 0);
        if (model.isClosed(date)) {
            reasons.add("period-closed");
        }
        if (!saved && model.result() == 0) {
            reasons.add("nothing-to-share");
        }
        if (model.result() != 0 && weights.isEmpty()) {
            reasons.add("nobody-entitled");
        }
        if (model.lastDay == null) {
            reasons.add("no-fund");
            reasons.add("fund-not-found");
        }
        return reasons;
    }

    /**
     * The interest that is set off and divided with the rest: it is a gain too, from which more may be set off again. Never more than what is set
     * off in the end, though rounding may take of it again.
     */
    private long interest(Map<UUID, Long> weights, SetOffs debts) {
        long divided = 0;
        for (int round = 1; round < MOST_ROUNDS && !weights.isEmpty(); round++) {
            long more = paid(weights, debts, divided);
            if (more == divided || paid(weights, debts, more) < more) {
                return divided;
            }
            divided = more;
        }
        return divided;
    }

    private long paid(Map<UUID, Long> weights, SetOffs debts, long divided) {
        Moves moves = new Moves();
        shares(moves, weights, debts, divided);
        return debts.interest(moves);
    }

    /** Everybody's part of the result, against what each one owes. */
    private List<Share> shares(Moves moves, Map<UUID, Long> weights, SetOffs debts, long interest) {
        long result = model.result() + interest;
        List<UUID> persons = persons(weights, debts);
        long[] gains = Shares.divide(
                Math.abs(result),
                persons.stream().map(each -> weights.getOrDefault(each, 0L)).toList());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < gains.length; i++) {
            shares.add(setOff(moves, persons.get(i), result < 0 ? -gains[i] : gains[i], debts));
        }
        return shares;
    }

    private Moves reckoned(LocalDate date, Map<UUID, Long> weights, long unit, boolean toSocial) {
        Moves moves = new Moves();
        SetOffs debts = new SetOffs(model, date);
        List<Share> shares = shares(moves, weights, debts, interest(weights, debts));
        long payable = shares.stream().mapToLong(Share::rest).sum();
        long available = Math.min(payable, Math.max(0, box()));
        long[] owed = payable == 0
                ? new long[shares.size()]
                : Shares.divide(available, shares.stream().map(Share::rest).toList());
        long[] paid = Shares.inUnits(owed, unit);
        for (int i = 0; i < paid.length; i++) {
            String savings = Moves.savings(shares.get(i).person());
            moves.move(savings, Moves.RESULT, owed[i] - paid[i]).move(savings, Moves.CASH, paid[i]);
        }
        return toSocial ? moves.move(Moves.RESULT, Moves.SOCIAL, available % unit) : moves;
    }

    /** Everybody with a part, savings or debts, in the order of the ids as text. */
    private List<UUID> persons(Map<UUID, Long> weights, SetOffs debts) {
        Set<UUID> persons = new TreeSet<>(Comparator.comparing(UUID::toString));
        persons.addAll(weights.keySet());
        for (GroupModel.Member member : model.members) {
            if (model.books.total(Moves.savings(member.id)) > 0
                    || model.books.total(Moves.claim(member.id)) > 0
                    || !debts.debts(member.id).isEmpty()) {
                persons.add(member.id);
            }
        }
        return List.copyOf(persons);
    }

    /** Puts a part of the result to the savings, or takes it, and pays what is owed from them. */
    private Share setOff(Moves moves, UUID person, long gain, SetOffs debts) {
        String savings = Moves.savings(person);
        long saved = model.books.total(savings);
        long claim = Math.max(0, -(saved + gain));
        moves.move(Moves.RESULT, savings, Math.max(0, gain));
        moves.move(savings, Moves.RESULT, Math.max(0, -gain) - claim);
        moves.move(Moves.claim(person), Moves.RESULT, claim);
        long claims = model.books.total(Moves.claim(person));
        return new Share(person, debts.pay(moves, person, claims, Math.max(0, saved + gain)));
    }

    /** What is in the box and neither the social fund's nor an enterprise's. */
    private long box() {
        long enterprises = 0;
        for (var each : model.books.balances().entrySet()) {
            if (each.getKey().startsWith(Moves.SALES)) {
                enterprises += each.getValue();
            } else if (each.getKey().startsWith("ENT_") || each.getKey().startsWith("STOCK_VALUE")) {
                enterprises -= each.getValue();
            }
        }
        return model.books.total(Moves.CASH) - model.books.total(Moves.SOCIAL) - Math.max(0, enterprises);
    }
}
