package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work on a locked fund: a meeting taken back, a meeting recorded, or both at once. Everything is put together and judged in
 * memory; only when no rule is broken is anything written.
 */
final class Recording {
    private final EntityManager em;
    private final Actor actor;
    private final Scene scene;
    private final Instant now;
    private final Violations violations = new Violations();
    private final String pointer;
    private @Nullable TakenBack takenBack;

    /** A meeting that is taken back, with what it posted. */
    private record TakenBack(MeetingEntity meeting, ReversalDraft draft, List<TransferDraft> lines) {}

    /**
     * On a fund that the caller has locked.
     *
     * @param pointer where the meeting stands in what the client sent; empty when that is all of it
     */
    Recording(EntityManager em, Actor actor, Scene scene, Instant now, String pointer) {
        this.em = em;
        this.actor = actor;
        this.scene = scene;
        this.now = now;
        this.pointer = pointer;
    }

    /** Takes a meeting back, as part of this. */
    Recording takingBack(MeetingEntity meeting, ReversalDraft draft) {
        List<TransferDraft> lines = Ledger.transfers(em, meeting.book(), List.of(meeting.journal()))
                .getOrDefault(meeting.journal(), List.of());
        takenBack = new TakenBack(meeting, draft, lines);
        return this;
    }

    /** Writes a reversal with nothing in its place. */
    void reverse() {
        TakenBack old = Objects.requireNonNull(takenBack);
        Posting posting =
                Posting.begin(em, scene.fund(), refs(null), old.meeting().date());
        UUID journal = postReversal(posting, old);
        Breaks.note(em, violations, scene, "", posting.breaches(), old.meeting().id());
        throwIfAny();
        posting.write(List.of(new ReversalEntity(old.meeting(), journal, old.draft(), null, now, actor)));
    }

    /** Writes a meeting, with the reversal of the one that it replaces if there is one. */
    Meeting record(MembershipService memberships, MeetingDraft draft) {
        TakenBack old = takenBack;
        LocalDate from = old == null || old.meeting().date().isAfter(draft.date())
                ? draft.date()
                : old.meeting().date();
        Posting posting = Posting.begin(em, scene.fund(), refs(draft), from);
        UUID reversing = old == null ? null : postReversal(posting, old);
        MeetingRules rules = new MeetingRules(violations, scene, draft, members(memberships, draft), loans(draft));
        rules.check();
        CashRules cash = new CashRules(violations, scene, draft, ref -> posting.balanceOn(ref, draft.date()));
        long difference = 0;
        UUID journal = null;
        if (rules.postable()) {
            boolean limitsHold = withinLimits(cash, rules);
            Long counted = rules.counted();
            difference = counted == null ? 0 : counted - cash.expected();
            if (limitsHold) {
                journal = posting.add(
                        new JournalDraft(draft.id(), draft.date(), now, actor.id()),
                        withDifference(rules.transfers(), difference));
                Breaks.note(em, violations, scene, "/date", posting.breaches(), draft.id());
            }
        }
        throwIfAny();
        Meeting meeting = new Meeting(
                asStored(draft),
                new Amount(cash.expected(), scene.asset()),
                new Amount(difference, scene.asset()),
                now,
                actor.login(),
                null);
        List<Object> documents = documents(meeting, Objects.requireNonNull(journal), ContentHash.of(draft));
        if (old != null && reversing != null) {
            documents.add(new ReversalEntity(old.meeting(), reversing, old.draft(), draft.id(), now, actor));
        }
        posting.write(documents);
        return meeting;
    }

    /** Whether the own day's limits hold; if not, what follows later would only repeat it. */
    private boolean withinLimits(CashRules cash, MeetingRules rules) {
        int before = violations.list().size();
        cash.check(rules.transfers(), rules.counted());
        return violations.list().stream().skip(before).noneMatch(found -> CashRules.LIMITS.contains(found.code()));
    }

    private List<TransferDraft> withDifference(List<TransferDraft> lines, long difference) {
        if (difference == 0) {
            return lines;
        }
        AccountRef cash = Chart.cash(scene.fund());
        AccountRef account = Chart.difference(scene.fund());
        TransferDraft line = new TransferDraft(
                difference > 0 ? cash : account,
                difference > 0 ? account : cash,
                Math.abs(difference),
                StatementLine.Kind.CASH_DIFFERENCE.name(),
                null);
        return Stream.concat(lines.stream(), Stream.of(line)).toList();
    }

    private UUID postReversal(Posting posting, TakenBack old) {
        JournalDraft head = new JournalDraft(old.draft().id(), old.meeting().date(), now, actor.id());
        return posting.reverse(head, old.meeting().journal(), old.lines());
    }

    private Set<UUID> members(MembershipService memberships, MeetingDraft draft) {
        return memberships.membersOn(actor, scene.group().id(), draft.date()).stream()
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    private Map<UUID, LoanFacts> loans(MeetingDraft draft) {
        Set<UUID> ids = Stream.concat(
                        draft.loans().stream().map(MeetingDraft.LoanIssue::id),
                        draft.repayments().stream().map(MeetingDraft.Repayment::loan))
                .collect(Collectors.toSet());
        TakenBack old = takenBack;
        return Documents.standingLoans(
                em, ids, old == null ? null : old.meeting().id());
    }

    private Set<AccountRef> refs(@Nullable MeetingDraft draft) {
        Set<AccountRef> refs = new HashSet<>();
        refs.add(Chart.cash(scene.fund()));
        refs.add(Chart.expense(scene.fund()));
        refs.add(Chart.difference(scene.fund()));
        if (takenBack != null) {
            takenBack.lines().forEach(line -> {
                refs.add(line.debit());
                refs.add(line.credit());
            });
        }
        if (draft != null) {
            draft.contributions().forEach(line -> refs.add(Chart.savings(line.person())));
            draft.loans().forEach(line -> refs.add(Chart.loan(line.id())));
            draft.repayments().forEach(line -> refs.add(Chart.loan(line.loan())));
        }
        return refs;
    }

    private List<Object> documents(Meeting meeting, UUID journal, String hash) {
        MeetingDraft draft = meeting.document();
        List<Object> documents = new ArrayList<>();
        documents.add(new MeetingEntity(scene.fund(), journal, hash, meeting));
        for (int i = 0; i < draft.attendance().size(); i++) {
            documents.add(new AttendanceEntity(draft.id(), i, draft.attendance().get(i)));
        }
        draft.loans().forEach(loan -> documents.add(new LoanEntity(draft.id(), loan)));
        return documents;
    }

    /** The document as it reads back: every amount with all its decimals, no text that says nothing. */
    private MeetingDraft asStored(MeetingDraft draft) {
        return new MeetingDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.attendance(),
                draft.contributions().stream()
                        .map(c -> new MeetingDraft.Contribution(c.person(), full(c.amount())))
                        .toList(),
                draft.loans().stream()
                        .map(l -> new MeetingDraft.LoanIssue(
                                l.id(),
                                l.person(),
                                full(l.principal()),
                                l.dueOn(),
                                ContentHash.blankToNull(l.purpose())))
                        .toList(),
                draft.repayments().stream()
                        .map(r -> new MeetingDraft.Repayment(r.loan(), full(r.amount())))
                        .toList(),
                draft.expenses().stream()
                        .map(e -> new MeetingDraft.Expense(full(e.amount()), e.purpose()))
                        .toList(),
                draft.cashCounted() == null ? null : full(draft.cashCounted()),
                ContentHash.blankToNull(draft.cashDifferenceReason()),
                ContentHash.blankToNull(draft.note()));
    }

    private Money full(Money money) {
        return Money.of(Amount.parse(money.amount(), scene.asset()).orElseThrow());
    }

    private void throwIfAny() {
        List<Violation> found = below(pointer, violations.list());
        if (!found.isEmpty() && found.stream().allMatch(one -> CashRules.LIMITS.contains(one.code()))) {
            throw new Problem(Problem.Type.LIMIT_EXCEEDED, "limit-exceeded", List.of(found.size()), found).exception();
        }
        if (!found.isEmpty()) {
            throw Problem.invalid(found).exception();
        }
    }

    /** The same, in a document that stands inside another. */
    static List<Violation> below(String pointer, List<Violation> found) {
        return found.stream()
                .map(one -> new Violation(pointer + one.pointer(), one.code(), one.args()))
                .toList();
    }
}
