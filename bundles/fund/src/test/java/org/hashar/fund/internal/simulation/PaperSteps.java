package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Member;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** What happens to a group beside its meetings, at random: who joins and leaves, what is agreed, brought along, closed, and taken back. */
final class PaperSteps {
    private static final int DAYS = 120;
    private static final Decision SMALL = new Decision("So decided", 9, 2, 0, 0);

    private final GroupModel model;
    private final Calls calls;
    private final Dice dice;
    private final Openings openings;
    private World world;

    PaperSteps(World world, GroupModel model, Calls calls, Dice dice) {
        this.world = world;
        this.model = model;
        this.calls = calls;
        this.dice = dice;
        this.openings = new Openings(model, calls, dice);
    }

    void moveTo(World anew) {
        world = anew;
    }

    private LocalDate anyDay() {
        return dice.orEdge(model.start.minusDays(5).plusDays(dice.below(DAYS)), model.edge());
    }

    void step() {
        switch (dice.below(14)) {
            case 0, 1, 2 -> join(anyDay());
            case 3, 4, 5, 6 -> leave();
            case 7, 8 -> agree(anyDay());
            case 9, 10 -> closeOrReopen();
            case 11 ->
                openings.bringAlong(world, dice.orEdge(model.start.minusDays(20 - dice.below(25)), model.edge()));
            case 12 -> takeBack();
            default -> takeBackAny();
        }
    }

    /** Before anything is recorded. */
    void bringAlong() {
        openings.bringAlong(world, model.start.minusDays(5));
    }

    void join(LocalDate from) {
        Member member = new Member(world.registry.member(model.group, from, null), from);
        model.members.add(member);
        calls.tell("somebody joins on " + from);
    }

    private void leave() {
        Member member = dice.any(model.members);
        LocalDate soon = model.lastDay == null ? model.start : model.lastDay;
        LocalDate date = dice.one(3) ? anyDay() : soon.plusDays(dice.below(2));
        LeavingDraft.Kind kind = dice.any(List.of(LeavingDraft.Kind.values()));
        boolean died = kind == LeavingDraft.Kind.DIED;
        LeavingDraft.Destination to = kind == LeavingDraft.Kind.MOVED
                ? new LeavingDraft.Destination(model.neighbour.group, Ids.next())
                : null;
        LeavingDraft draft = new LeavingDraft(
                Ids.next(),
                model.group,
                member.id,
                date,
                kind,
                died ? !dice.one(3) ? Ids.next() : null : dice.one(20) ? Ids.next() : null,
                to,
                kind == LeavingDraft.Kind.EXPELLED && !dice.one(4) ? Village.CARRIED : null,
                null);
        Leaver.Verdict verdict = new Leaver(model, draft).judge();
        LocalDate until = member.to;
        if (calls.run(
                "settles with a member on " + date + " (" + kind + ")",
                verdict.reasons(),
                () -> world.leavings.settle(World.COORDINATOR, draft))) {
            member.to = date;
            member.leftBy = draft.id();
            model.stands(world.clock.instant(), verdict.paper(), verdict.postings());
            if (to != null) {
                model.neighbour.arrives(world.clock.instant(), draft, to.membership(), verdict.paid());
            }
        } else {
            // The registry of this test is no part of the unit of work that was given up.
            world.registry.leave(model.group, member.id, until);
        }
    }

    /** New rules from a day on, by decision. */
    private void agree(LocalDate from) {
        boolean small = dice.one(6);
        Set<String> reasons = new TreeSet<>();
        if (small) {
            reasons.add("no-quorum");
        }
        if (model.papers(Kind.CONSTITUTION).stream()
                .anyMatch(paper -> paper.own().equals(from))) {
            reasons.add("constitution-that-day");
        }
        ConstitutionRules rules = rules();
        ConstitutionDraft draft =
                new ConstitutionDraft(Ids.next(), model.group, from, from, small ? SMALL : Village.CARRIED, rules);
        if (calls.run(
                "agrees on rules from " + from + " on: loans " + rules.loans().interest() + ", leavers "
                        + rules.leaving().result(),
                reasons,
                () -> world.constitutions.set(World.COORDINATOR, draft))) {
            model.standing.add(
                    new Paper(draft.id(), Kind.CONSTITUTION, from, from, new Moves(), List.of(), null, rules));
        }
    }

    private ConstitutionRules rules() {
        boolean flat = !dice.one(3);
        ConstitutionRules.Loans loans = new ConstitutionRules.Loans(
                flat ? LoanTerms.Interest.FLAT : LoanTerms.Interest.NONE,
                flat ? new LoanTerms.Rate("" + (1 + dice.below(4)), LoanTerms.Rate.Per.MONTH) : null,
                LoanTerms.DayCount.THIRTY_360,
                null,
                null,
                dice.one(2) ? 100 + dice.below(300) : null,
                0,
                List.of(),
                dice.one(2));
        return new ConstitutionRules(
                loans,
                dice.one(3)
                        ? List.of()
                        : List.of(new ConstitutionRules.Fine("LATE", World.som(2 + dice.below(3) + ".00"))),
                dice.one(2) ? null : new ConstitutionRules.SocialFund(null, World.som("15.00")),
                new ConstitutionRules.Leaving(
                        dice.one(2) ? ConstitutionRules.Leaving.Result.TO_DATE : ConstitutionRules.Leaving.Result.NONE,
                        !dice.one(4),
                        3),
                null,
                List.of());
    }

    /** Mostly closes some more days; now and then opens some again by decision. */
    private void closeOrReopen() {
        UUID fund = fund();
        LocalDate closed = model.closedUntil;
        if (fund == null) {
            return;
        }
        boolean reopens = closed != null && dice.one(3);
        LocalDate until = closed == null
                ? model.start.plusDays(dice.below(20))
                : reopens ? closed.minusDays(1 + dice.below(30)) : closed.plusDays(dice.below(25));
        Set<String> reasons = until.equals(closed) ? Set.of("period-unchanged") : Set.of();
        PeriodDraft draft = new PeriodDraft(Ids.next(), fund, until, "random", reopens ? Village.CARRIED : null);
        if (calls.run(
                reopens ? "opens again what is after " + until : "closes until " + until,
                reasons,
                () -> world.periods.change(World.COORDINATOR, draft))) {
            model.closedUntil = until;
        }
    }

    private @Nullable UUID fund() {
        return world.capital.ofOwner(World.RECORDER, model.group).stream()
                .map(org.hashar.api.fund.Fund::id)
                .findFirst()
                .orElse(null);
    }

    /** Of papers that are no meetings; often of those who left, because much may have happened since. */
    private void takeBack() {
        boolean leaving = dice.one(3) && !model.papers(Kind.LEAVING).isEmpty();
        List<Paper> papers = model.standing.stream()
                .filter(paper -> leaving ? paper.kind() == Kind.LEAVING : paper.kind() != Kind.MEETING)
                .toList();
        if (papers.isEmpty()) {
            return;
        }
        Paper old = dice.any(papers);
        GroupModel.Divided back = model.divided(model.takingBack(old), old);
        Set<String> reasons = new TreeSet<>();
        back.over().forEach(account -> reasons.add(Leaver.shortCode(account)));
        if (model.neighbour.holds(old.id())
                || (old.kind() == Kind.ENTERPRISE && !model.papers(Kind.TRADE).isEmpty())) {
            reasons.add("built-upon");
        }
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        if (calls.run(
                "takes back the " + old.kind() + " of " + old.own(),
                reasons,
                () -> world.capital.reverse(World.COORDINATOR, old.id(), reversal))) {
            model.standing.remove(old);
            model.stands(world.clock.instant(), null, old.moves().isEmpty() ? List.of() : back.postings());
            if (old.kind() == Kind.OPENING) {
                model.openedOn = null;
            }
            if (old.kind() == Kind.LEAVING) {
                goesOn(old);
            }
        }
    }

    /** An arrival before the leaving that it rests on. */
    private void takeBackAny() {
        List<Neighbour.Arrival> arrivals = model.neighbour.arrivals();
        if (arrivals.isEmpty() || dice.one(2)) {
            takeBack();
            return;
        }
        Neighbour.Arrival arrival = dice.any(arrivals);
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        calls.send(
                "takes back the arrival of " + arrival.posting().day(),
                () -> world.capital.reverse(World.COORDINATOR, arrival.id(), reversal));
        model.neighbour.takesBack(world.clock.instant(), arrival);
    }

    private void goesOn(Paper leaving) {
        model.members.stream()
                .filter(member -> leaving.id().equals(member.leftBy))
                .forEach(member -> {
                    member.to = null;
                    member.leftBy = null;
                });
    }
}
