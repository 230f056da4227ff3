package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Loan;
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
    private final Random random;
    private World world;

    PaperSteps(World world, GroupModel model, Calls calls, Random random) {
        this.world = world;
        this.model = model;
        this.calls = calls;
        this.random = random;
    }

    void moveTo(World anew) {
        world = anew;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private LocalDate anyDay() {
        return model.start.minusDays(5).plusDays(random.nextInt(DAYS));
    }

    private static String som(long units) {
        return MeetingSteps.text(units);
    }

    void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> join(anyDay());
            case 3, 4, 5, 6 -> leave();
            case 7, 8 -> agree(anyDay());
            case 9, 10 -> closeOrReopen();
            case 11 -> bringAlong(model.start.minusDays(20 - random.nextInt(25)));
            default -> takeBack();
        }
    }

    void join(LocalDate from) {
        Member member = new Member(world.registry.member(model.group, from, null), from);
        model.members.add(member);
        calls.tell("somebody joins on " + from);
    }

    private void leave() {
        Member member = any(model.members);
        if (model.borrowedAtAPrice(member.id)) {
            return;
        }
        LocalDate soon = model.lastDay == null ? model.start : model.lastDay;
        LocalDate date = one(3) ? anyDay() : soon.plusDays(random.nextInt(2));
        LeavingDraft.Kind kind =
                any(List.of(LeavingDraft.Kind.LEFT, LeavingDraft.Kind.EXPELLED, LeavingDraft.Kind.DIED));
        boolean died = kind == LeavingDraft.Kind.DIED;
        LeavingDraft draft = new LeavingDraft(
                Ids.next(),
                model.group,
                member.id,
                date,
                kind,
                died ? !one(3) ? Ids.next() : null : one(20) ? Ids.next() : null,
                null,
                kind == LeavingDraft.Kind.EXPELLED && !one(4) ? Village.CARRIED : null,
                null);
        Leaver.Verdict verdict = new Leaver(model, draft).judge();
        LocalDate until = member.to;
        if (calls.run(
                "settles with a member on " + date + " (" + kind + ")",
                verdict.reasons(),
                () -> world.leavings.settle(World.COORDINATOR, draft))) {
            member.to = date;
            member.leftBy = draft.id();
            model.stands(
                    world.clock.instant(),
                    verdict.paper(),
                    List.of(verdict.paper().posting()));
        } else {
            // The registry of this test is no part of the unit of work that was given up.
            world.registry.leave(model.group, member.id, until);
        }
    }

    /** New rules from a day on, by decision. */
    private void agree(LocalDate from) {
        boolean small = one(6);
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
        boolean flat = !one(3);
        ConstitutionRules.Loans loans = new ConstitutionRules.Loans(
                flat ? LoanTerms.Interest.FLAT : LoanTerms.Interest.NONE,
                flat ? new LoanTerms.Rate("" + (1 + random.nextInt(4)), LoanTerms.Rate.Per.MONTH) : null,
                LoanTerms.DayCount.THIRTY_360,
                null,
                null,
                one(2) ? 100 + random.nextInt(300) : null,
                0,
                List.of(),
                one(2));
        return new ConstitutionRules(
                loans,
                one(3)
                        ? List.of()
                        : List.of(new ConstitutionRules.Fine("LATE", World.som(2 + random.nextInt(3) + ".00"))),
                one(2) ? null : new ConstitutionRules.SocialFund(null, World.som("15.00")),
                new ConstitutionRules.Leaving(
                        one(2) ? ConstitutionRules.Leaving.Result.TO_DATE : ConstitutionRules.Leaving.Result.NONE,
                        !one(4),
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
        boolean reopens = closed != null && one(3);
        LocalDate until = closed == null
                ? model.start.plusDays(random.nextInt(20))
                : reopens ? closed.minusDays(1 + random.nextInt(30)) : closed.plusDays(random.nextInt(25));
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

    /** How the group stood when it was registered: only before anything is recorded, and once. */
    void bringAlong(LocalDate date) {
        List<OpeningDraft.Balance> savings = new ArrayList<>();
        List<OpeningDraft.Balance> claims = new ArrayList<>();
        List<OpeningDraft.OpenLoan> loans = new ArrayList<>();
        List<Loan> lent = new ArrayList<>();
        Moves moves = new Moves();
        long cash = 10_000L + random.nextInt(20_000);
        long social = random.nextInt(2_000);
        moves.move(Moves.CASH, Moves.OPENING, cash).move(Moves.OPENING, Moves.SOCIAL, social);
        for (Member member : model.members) {
            long units = 1_000L + random.nextInt(5_000);
            savings.add(new OpeningDraft.Balance(member.id, World.som(som(units))));
            moves.move(Moves.OPENING, Moves.savings(member.id), units);
            if (one(3)) {
                Loan loan = new Loan(Ids.next(), member.id, date, units, false, 0);
                lent.add(loan);
                loans.add(new OpeningDraft.OpenLoan(
                        loan.id(), member.id, World.som(som(units)), date.minusDays(3), date.plusMonths(3), null));
                moves.move(Moves.loan(loan.id()), Moves.OPENING, units);
            }
            if (one(4)) {
                claims.add(new OpeningDraft.Balance(member.id, World.som("2.50")));
                moves.move(Moves.claim(member.id), Moves.OPENING, 250);
            }
        }
        OpeningDraft draft = new OpeningDraft(
                Ids.next(),
                model.group,
                date,
                World.som(som(cash)),
                World.som(som(social)),
                savings,
                loans,
                claims,
                "the group's book");
        Paper paper = new Paper(draft.id(), Kind.OPENING, date, date, moves, lent, null, null);
        if (calls.run(
                "brings balances along of " + date,
                againstOpening(date),
                () -> world.cycles.enter(World.COORDINATOR, draft))) {
            model.stands(world.clock.instant(), paper, List.of(paper.posting()));
            model.openedOn = date;
        }
    }

    private Set<String> againstOpening(LocalDate date) {
        Set<String> reasons = new TreeSet<>();
        if (model.standing.stream()
                .anyMatch(paper -> !paper.day().isAfter(date)
                        && (paper.kind() == Kind.MEETING || !paper.moves().isEmpty()))) {
            reasons.add("recorded-before-opening");
        }
        if (model.openedOn != null) {
            reasons.add("opened-already");
        }
        if (model.members.stream().anyMatch(member -> member.from.isAfter(date))) {
            reasons.add("not-a-member");
        }
        if (model.isClosed(date)) {
            reasons.add("period-closed");
        }
        return reasons;
    }

    /** Of papers that are no meetings. */
    private void takeBack() {
        List<Paper> papers = model.standing.stream()
                .filter(paper -> paper.kind() != Kind.MEETING)
                .toList();
        if (papers.isEmpty()) {
            return;
        }
        Paper old = any(papers);
        Posting back = model.takingBack(old);
        Set<String> reasons = new TreeSet<>();
        model.books.broken(List.of(back)).forEach(account -> reasons.add(Leaver.shortCode(account)));
        if (old.kind() == Kind.ENTERPRISE && !model.papers(Kind.TRADE).isEmpty()) {
            reasons.add("built-upon");
        }
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        if (calls.run(
                "takes back the " + old.kind() + " of " + old.own(),
                reasons,
                () -> world.capital.reverse(World.COORDINATOR, old.id(), reversal))) {
            model.standing.remove(old);
            model.moves(world.clock.instant(), null, back);
            if (old.kind() == Kind.OPENING) {
                model.openedOn = null;
            }
            if (old.kind() == Kind.LEAVING) {
                goesOn(old);
            }
        }
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
