package org.hashar.fund.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Loan;
import org.hashar.fund.internal.simulation.GroupModel.Member;
import org.hashar.fund.internal.simulation.GroupModel.Paper;
import org.hashar.fund.internal.simulation.MeetingRules.Verdict;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Meetings at random: in order or late, taken back, entered anew. */
final class MeetingSteps {
    private static final int DAYS = 120;

    private final GroupModel model;
    private final Calls calls;
    private final Dice dice;
    private final List<UUID> reversed = new ArrayList<>();
    private final Set<UUID> byCoordinator = new HashSet<>();
    private World world;

    MeetingSteps(World world, GroupModel model, Calls calls, Dice dice) {
        this.world = world;
        this.model = model;
        this.calls = calls;
        this.dice = dice;
    }

    void moveTo(World anew) {
        world = anew;
    }

    static String text(long units) {
        return new Amount(units, World.KGS).text();
    }

    void step() {
        List<Paper> meetings = model.papers(Kind.MEETING);
        int what = dice.below(100);
        if (what < 64 || meetings.isEmpty()) {
            record();
        } else if (what < 80) {
            reverse(dice.any(meetings));
        } else if (what < 96) {
            correct(dice.any(meetings));
        } else if (what < 98) {
            again(dice.any(meetings));
        } else if (!reversed.isEmpty()) {
            UUID old = dice.any(reversed);
            calls.run(
                    "takes a meeting back again",
                    Set.of("already-reversed"),
                    () -> world.meetings.reverse(World.COORDINATOR, old, new ReversalDraft(Ids.next(), "random")));
        }
    }

    private void record() {
        MeetingDraft draft = invent(dice.one(4) ? null : nextDay(), null);
        Verdict verdict = new MeetingRules(model, draft, null).judge();
        boolean refusesClosed = dice.one(5);
        Set<String> reasons =
                refusesClosed && model.isClosed(draft.date()) ? Set.of("period-closed") : verdict.reasons();
        IfClosed how = refusesClosed ? IfClosed.REFUSE : IfClosed.FIRST_OPEN_DAY;
        if (calls.run(
                "records " + Calls.told(draft), reasons, () -> world.meetings.record(World.RECORDER, draft, how))) {
            model.stands(world.clock.instant(), verdict.paper(), verdict.postings());
        }
    }

    private void reverse(Paper old) {
        Verdict verdict = MeetingRules.reversal(model, old);
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        if (calls.run(
                "takes back " + Calls.told(old.meeting()),
                verdict.reasons(),
                () -> world.meetings.reverse(World.COORDINATOR, old.id(), reversal))) {
            model.standing.remove(old);
            model.stands(world.clock.instant(), null, verdict.postings());
            reversed.add(old.id());
        }
    }

    private void correct(Paper old) {
        MeetingDraft anew = dice.one(3) ? invent(null, old) : amended(old);
        Verdict verdict = new MeetingRules(model, anew, old).judge();
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
        if (calls.run(
                "corrects " + Calls.told(old.meeting()) + " as " + Calls.told(anew),
                verdict.reasons(),
                () -> world.meetings.correct(World.COORDINATOR, old.id(), reversal, anew))) {
            model.standing.remove(old);
            model.stands(world.clock.instant(), verdict.paper(), verdict.postings());
            reversed.add(old.id());
            byCoordinator.add(anew.id());
        }
    }

    /** The same meeting by the same actor is there already; by another one its id is taken. */
    private void again(Paper stands) {
        Set<String> reasons = byCoordinator.contains(stands.id()) ? Set.of("id-taken") : Set.of();
        calls.run("sends again " + Calls.told(stands.meeting()), reasons, () -> assertThat(
                        world.meetings.record(World.RECORDER, stands.meeting()).created())
                .isFalse());
    }

    /** Mostly soon after the last meeting. */
    private LocalDate nextDay() {
        LocalDate last = model.papers(Kind.MEETING).stream()
                .map(Paper::own)
                .filter(day -> !day.isBefore(model.start))
                .max(LocalDate::compareTo)
                .orElse(model.start);
        return dice.orEdge(last.plusDays(dice.below(3)), model.edge());
    }

    private LocalDate anyDay() {
        return dice.orEdge(model.start.minusDays(10).plusDays(dice.below(DAYS)), model.edge());
    }

    private MeetingDraft invent(@Nullable LocalDate day, @Nullable Paper old) {
        LocalDate date = day == null ? anyDay() : day;
        Draft draft = Draft.of(model.group, date.toString());
        for (Member member : model.members) {
            boolean comes = dice.below(2) == 0 && (member.isThere(date) || dice.one(60));
            if (comes) {
                draft.pays(member.id, text(amount(60)));
                draft.came(member.id, MeetingDraft.State.PRESENT);
                if (dice.one(6)) {
                    draft.paysSocial(member.id, text(amount(10)));
                }
            }
        }
        if (dice.one(3)) {
            lends(draft, date, Ids.next(), borrower(date), amount(150));
        }
        List<Loan> loans = model.loans(old);
        if (!loans.isEmpty() && dice.one(2)) {
            repays(draft, dice.any(loans), date);
        }
        if (dice.one(5)) {
            draft.spends(text(amount(30)), "SEED");
        }
        agreed(draft, date);
        if (dice.one(8)) {
            toTheLast(draft, date, old);
        }
        return counted(draft, old);
    }

    private UUID borrower(LocalDate date) {
        List<Member> there =
                model.members.stream().filter(member -> member.isThere(date)).toList();
        return there.isEmpty() || dice.one(40) ? dice.any(model.members).id : dice.any(there).id;
    }

    /** Lends or spends all that the group has in the box, or one unit more, of which the social fund may have enough. */
    private void toTheLast(Draft draft, LocalDate date, @Nullable Paper old) {
        long free = new MeetingRules(model, draft.make(), old).free();
        if (free > 0) {
            long units = free + dice.below(2);
            if (dice.one(2)) {
                lends(draft, date, Ids.next(), borrower(date), units);
            } else {
                draft.spends(text(units), "SEED");
            }
        }
    }

    /** Often all that is owed, so that loans end. */
    private void repays(Draft draft, Loan loan, LocalDate date) {
        long paid = model.books.total(Moves.paid(loan.id())) + model.books.total(Moves.setOff(loan.id()));
        long owed = loan.principal() + loan.interest() - paid;
        if (owed > 0 ? loan.issuedOn().isAfter(date) && !dice.one(10) : !dice.one(10)) {
            return;
        }
        draft.repays(
                loan.id(),
                text(owed > 0 && !dice.one(10) ? dice.one(3) ? owed : 1 + dice.below((int) owed) : amount(60)));
    }

    /** Mostly as the group has agreed. */
    private void lends(Draft draft, LocalDate date, UUID loan, UUID person, long units) {
        ConstitutionRules.Loans rules = model.rules(date).loans();
        boolean flat = rules.interest() == LoanTerms.Interest.FLAT;
        if (flat ? !dice.one(12) : dice.one(6)) {
            LoanTerms.Rate rate =
                    flat && !dice.one(12) ? rules.rate() : new LoanTerms.Rate("5", LoanTerms.Rate.Per.MONTH);
            draft.lends(loan, person, text(units), flat(date, rate));
        } else {
            draft.lends(loan, person, text(units));
        }
    }

    private LoanAgreement flat(LocalDate date, LoanTerms.Rate rate) {
        LocalDate due = date.plusMonths(1 + dice.below(3));
        return new LoanAgreement(
                LoanTerms.Interest.FLAT,
                rate,
                LoanTerms.DayCount.THIRTY_360,
                new LoanTerms.Instalments(LoanTerms.Instalments.Every.MEETING, null, null, null, List.of(due)),
                null,
                null,
                LoanHistory.FlatSettlement.WHOLE);
    }

    /** Fines, what is paid of them, and help from the social fund. */
    private void agreed(Draft draft, LocalDate date) {
        if (dice.one(5)) {
            boolean priced = !model.rules(date).fines().isEmpty();
            boolean asAgreed = priced ? !dice.one(3) : dice.one(12);
            draft.fines(borrower(date), "LATE", asAgreed ? null : "3.00", dice.one(8) ? null : "So decided");
        }
        if (dice.one(5)) {
            UUID payer = dice.any(model.members).id;
            long owed = model.books.total(Moves.claim(payer));
            if (owed > 0 || dice.one(8)) {
                draft.paysClaim(payer, text(owed > 0 && !dice.one(6) ? owed : amount(6)));
            }
        }
        if (dice.one(8)) {
            long there = model.books.total(Moves.SOCIAL);
            long units = there > 0 && !dice.one(6) ? 1 + dice.below((int) there) : amount(40);
            draft.helps(borrower(date), text(units), dice.one(3) ? null : "So decided");
        }
    }

    /** The same loans under the same ids, other amounts. */
    private MeetingDraft amended(Paper old) {
        MeetingDraft was = old.meeting();
        Draft draft = Draft.of(model.group, was.date().toString());
        was.contributions().forEach(line -> draft.pays(line.person(), text(amount(60))));
        was.loans().forEach(line -> {
            if (line.terms() == null) {
                draft.lends(line.id(), line.person(), text(amount(150)));
            } else {
                draft.lends(line.id(), line.person(), text(amount(150)), line.terms());
            }
        });
        was.repayments().forEach(line -> draft.repays(line.loan(), line.amount().amount()));
        was.fines()
                .forEach(line ->
                        draft.fines(line.person(), line.code(), line.amount() == null ? null : "4.00", "So decided"));
        return counted(draft, old);
    }

    private MeetingDraft counted(Draft draft, @Nullable Paper old) {
        MeetingDraft plain = draft.make();
        long expected = new MeetingRules(model, plain, old).expectedCash();
        if (expected < 0 || !dice.one(5)) {
            return plain;
        }
        long counted = Math.max(0, expected + (dice.below(5) - 2) * 100L);
        return new MeetingDraft(
                plain.id(),
                plain.group(),
                plain.date(),
                plain.attendance(),
                plain.contributions(),
                plain.loans(),
                plain.repayments(),
                plain.expenses(),
                plain.fines(),
                plain.claimPayments(),
                plain.socialContributions(),
                plain.socialClaims(),
                Money.of(new Amount(counted, World.KGS)),
                "counted twice",
                null);
    }

    private long amount(int most) {
        return 100L * (dice.below(most) + 1) + 10L * (dice.below(9) + 1);
    }
}
