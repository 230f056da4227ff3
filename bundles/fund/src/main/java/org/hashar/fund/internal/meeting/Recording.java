package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.DependentEntity;
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
    private final List<TakenBack> takenBack = new ArrayList<>();
    private List<CorrectionPreview.Break> breaks = List.of();

    /** A meeting that is taken back, with what it posted. */
    private record TakenBack(MeetingEntity meeting, ReversalDraft draft, List<TransferDraft> lines) {}

    /** A meeting that may be written when no rule is broken. */
    private record Judged(@Nullable UUID journal, long expected, long difference, AgreedLines agreed) {}

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

    /**
     * Takes a meeting back, as part of this, and those that the reversal names as built on it.
     *
     * @param prefix where the reversal stands in what the client sent
     */
    Recording takingBack(MeetingEntity meeting, ReversalDraft draft, String prefix) {
        Map<MeetingEntity, ReversalDraft> meetings = new LinkedHashMap<>();
        meetings.put(meeting, draft);
        meetings.putAll(Dependents.of(em, meeting, draft, prefix));
        Map<UUID, List<TransferDraft>> lines = Ledger.transfers(
                em,
                meeting.book(),
                meetings.keySet().stream().map(MeetingEntity::journal).toList());
        meetings.forEach((each, reversal) ->
                takenBack.add(new TakenBack(each, reversal, lines.getOrDefault(each.journal(), List.of()))));
        return this;
    }

    /** Writes a reversal with nothing in its place. */
    void reverse() {
        Posting posting = Posting.begin(em, scene.fund(), refs(null), earliest(null));
        List<Object> reversals = postReversals(posting, null);
        noteBreaks("", posting, takenBack.get(0).meeting().id());
        throwIfAny();
        posting.write(reversals);
    }

    /** What a reversal would break; writes nothing. */
    CorrectionPreview previewReversal() {
        Posting posting = Posting.begin(em, scene.fund(), refs(null), earliest(null));
        List<Object> reversals = postReversals(posting, null);
        noteBreaks("", posting, takenBack.get(0).meeting().id());
        return preview(posting, reversals, null);
    }

    /** Writes a meeting, with the reversal of the one that it replaces if there is one. */
    Meeting record(MembershipService memberships, MeetingDraft draft) {
        Posting posting = Posting.begin(em, scene.fund(), refs(draft), earliest(draft));
        List<Object> reversals = postReversals(posting, draft.id());
        Judged judged = judge(posting, memberships, draft);
        throwIfAny();
        Meeting meeting = new Meeting(
                asStored(draft, judged.agreed().stored()),
                new Amount(judged.expected(), scene.asset()),
                new Amount(judged.difference(), scene.asset()),
                now,
                actor.login(),
                null);
        List<Object> documents = documents(meeting, Objects.requireNonNull(judged.journal()), ContentHash.of(draft));
        documents.addAll(judged.agreed().details());
        documents.addAll(reversals);
        posting.write(documents);
        return meeting;
    }

    /** What a meeting taken back and recorded anew would break; writes nothing. */
    CorrectionPreview preview(MembershipService memberships, MeetingDraft draft) {
        Posting posting = Posting.begin(em, scene.fund(), refs(draft), earliest(draft));
        List<Object> reversals = postReversals(posting, draft.id());
        Judged judged = judge(posting, memberships, draft);
        return preview(posting, reversals, judged.journal());
    }

    /** Throws what is wrong beside the breaks. */
    private CorrectionPreview preview(Posting posting, List<Object> reversals, @Nullable UUID journal) {
        if (violations.list().size() > breaks.size()) {
            throwIfAny();
        }
        MeetingEntity old = takenBack.get(0).meeting();
        LocalDate reversedOn = posting.dayOf(((ReversalEntity) reversals.get(0)).journal());
        LocalDate recordedOn = journal == null ? null : posting.dayOf(journal);
        LocalDate first = recordedOn == null || reversedOn.isBefore(recordedOn) ? reversedOn : recordedOn;
        return new CorrectionPreview(
                old.id(), reversedOn, recordedOn, breaks, Breaks.shareOuts(em, scene.fund(), first));
    }

    private LocalDate earliest(@Nullable MeetingDraft draft) {
        return Stream.concat(
                        takenBack.stream().map(old -> old.meeting().date()),
                        draft == null ? Stream.empty() : Stream.of(draft.date()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private void noteBreaks(String at, Posting posting, UUID self) {
        breaks = Breaks.of(em, scene.fund(), posting.breaches(), taken(), self);
        Breaks.note(violations, at, breaks);
    }

    private Judged judge(Posting posting, MembershipService memberships, MeetingDraft draft) {
        Set<UUID> members = members(memberships, draft);
        AgreedLines agreed = new AgreedLines(violations, scene, draft, members, agreed(draft));
        MeetingRules rules = new MeetingRules(violations, scene, draft, members, loans(draft), agreed);
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
                noteBreaks("/date", posting, draft.id());
            }
        }
        return new Judged(journal, cash.expected(), difference, agreed);
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

    /** Adds the opposite of all that is taken back; gives what is to be written of it, the reversal of the meeting itself first. */
    private List<Object> postReversals(Posting posting, @Nullable UUID replacement) {
        List<Object> reversals = new ArrayList<>();
        for (TakenBack old : takenBack) {
            boolean dependent = !reversals.isEmpty();
            JournalDraft head = new JournalDraft(old.draft().id(), old.meeting().date(), now, actor.id());
            UUID journal = posting.reverse(head, old.meeting().journal(), old.lines());
            reversals.add(new ReversalEntity(
                    old.meeting(), journal, old.draft(), dependent ? null : replacement, now, actor));
            if (dependent) {
                reversals.add(new DependentEntity(
                        takenBack.get(0).draft().id(), old.meeting().id()));
            }
        }
        return reversals;
    }

    private Set<UUID> taken() {
        return takenBack.stream().map(old -> old.meeting().id()).collect(Collectors.toSet());
    }

    private Set<UUID> members(MembershipService memberships, MeetingDraft draft) {
        return memberships.membersOn(actor, scene.group().id(), draft.date()).stream()
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    /** Asked for only when there is a line that needs it. */
    private ConstitutionRules agreed(MeetingDraft draft) {
        return AgreedLines.any(draft)
                ? Constitutions.on(em, scene.group().id(), draft.date())
                : ConstitutionRules.DEFAULT;
    }

    private Map<UUID, LoanFacts> loans(MeetingDraft draft) {
        Set<UUID> ids = Stream.concat(
                        draft.loans().stream().map(MeetingDraft.LoanIssue::id),
                        draft.repayments().stream().map(MeetingDraft.Repayment::loan))
                .collect(Collectors.toSet());
        return Documents.standingLoans(em, ids, taken());
    }

    private Set<AccountRef> refs(@Nullable MeetingDraft draft) {
        Set<AccountRef> refs = new HashSet<>();
        refs.add(Chart.cash(scene.fund()));
        refs.add(Chart.expense(scene.fund()));
        refs.add(Chart.difference(scene.fund()));
        refs.add(Chart.result(scene.fund()));
        refs.add(Chart.socialFund(scene.fund()));
        takenBack.forEach(old -> old.lines().forEach(line -> refs.addAll(List.of(line.debit(), line.credit()))));
        if (draft != null) {
            draft.contributions().forEach(line -> refs.add(Chart.savings(line.person())));
            draft.loans().forEach(line -> refs.add(Chart.loan(line.id())));
            draft.repayments().forEach(line -> refs.add(Chart.loan(line.loan())));
            draft.fines().forEach(line -> refs.add(Chart.claim(line.person())));
            draft.claimPayments().forEach(line -> refs.add(Chart.claim(line.person())));
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
    private MeetingDraft asStored(MeetingDraft draft, Lines agreed) {
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
                agreed.fines(),
                agreed.claimPayments(),
                agreed.socialContributions(),
                agreed.socialClaims(),
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
