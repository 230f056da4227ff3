package org.hashar.fund.internal.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.hashar.fund.internal.simulation.GroupModel.Kind;
import org.hashar.fund.internal.simulation.GroupModel.Paper;

/** What the model says of a member who leaves: savings and the share of the result, less claims and loans, is paid; what is not covered stays owed. */
final class Leaver {
    private final GroupModel model;
    private final LeavingDraft draft;
    private final LocalDate day;
    private final ConstitutionRules.Leaving rules;
    private final Set<String> reasons = new TreeSet<>();

    Leaver(GroupModel model, LeavingDraft draft) {
        this.model = model;
        this.draft = draft;
        this.day = model.openDay(draft.date());
        this.rules = model.rules(draft.date()).leaving();
    }

    /** What was found. */
    record Verdict(Set<String> reasons, Paper paper, long paid, List<Posting> postings) {}

    /** What may leave an account: no more than is there on the day, nor than is there in the end. */
    private long free(String account) {
        return Math.max(0, Math.min(model.books.on(account, day), model.books.total(account)));
    }

    private void check(boolean holds, String reason) {
        if (!holds) {
            reasons.add(reason);
        }
    }

    Verdict judge() {
        UUID person = draft.person();
        LocalDate date = draft.date();
        String savings = Moves.savings(person);
        check(model.isMember(person, date.minusDays(1)), "not-a-member");
        check(model.member(person).filter(member -> member.leftBy == null).isPresent(), "settled-already");
        check(model.books.on(savings, day) == model.books.total(savings), "member-active-later");
        check(draft.kind() != LeavingDraft.Kind.EXPELLED || draft.decision() != null, "required");
        long gain = 0;
        if (rules.result() == ConstitutionRules.Leaving.Result.TO_DATE) {
            check(model.lastDay == null || !model.lastDay.isAfter(date), "meetings-open");
            gain = gain(person);
        }
        long saved = free(savings);
        long rest = Math.max(0, saved + gain);
        Moves moves = new Moves();
        long lost = Math.max(0, -gain);
        long claim = Math.max(0, -(saved + gain));
        moves.move(Moves.RESULT, savings, Math.max(0, gain));
        moves.move(savings, Moves.RESULT, lost - claim);
        moves.move(Moves.claim(person), Moves.RESULT, claim);
        long claims = rules.setOff() ? free(Moves.claim(person)) : 0;
        rest = new SetOffs(model, date).pay(moves, person, claims, rest);
        moves.move(savings, Moves.CASH, rest);
        check(draft.kind() != LeavingDraft.Kind.DIED || draft.heir() != null || rest == 0, "heir-needed");
        check(draft.kind() == LeavingDraft.Kind.DIED || draft.heir() == null, "not-needed-here");
        check(rest <= model.freeCash(day), "not-enough-cash");
        if (!moves.isEmpty()) {
            check(!model.isClosed(date), "period-closed");
            check(!model.isBeforeOpening(date), "before-opening");
        }
        GroupModel.Divided divided = model.divided(new Posting(date, moves), null);
        divided.over().forEach(account -> reasons.add(shortCode(account)));
        List<Posting> postings = moves.isEmpty() ? List.of() : divided.postings();
        return new Verdict(reasons, Paper.of(draft.id(), Kind.LEAVING, date, moves), rest, postings);
    }

    static String shortCode(String account) {
        if (account.startsWith("CASH")) {
            return "cash-short-on";
        }
        if (account.startsWith("LOAN")) {
            return "loan-overpaid-on";
        }
        return account.startsWith("STOCK ") ? "stock-short-on" : "account-short-on";
    }

    private long gain(UUID person) {
        List<UUID> savers = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        model.members.stream()
                .map(member -> member.id)
                .sorted((left, right) -> left.toString().compareTo(right.toString()))
                .filter(id -> model.books.total(Moves.savings(id)) > 0)
                .forEach(id -> {
                    savers.add(id);
                    weights.add(model.books.total(Moves.savings(id)));
                });
        int place = savers.indexOf(person);
        long result = model.result();
        if (place < 0) {
            return 0;
        }
        long part = Shares.divide(Math.abs(result), weights)[place];
        return result < 0 ? -part : part;
    }
}
