package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.capital.WouldPost;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanWork;
import org.hashar.fund.internal.loan.StandingLoans;
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
    private final TakenBack takenBack = new TakenBack();
    /** Of reversals, which stand elsewhere in what the client sent than the meeting. */
    private final Violations builtUpon = new Violations();

    private List<CorrectionPreview.Break> breaks = List.of();
    private LaterCeilings later = LaterCeilings.NONE;

    /** What a meeting is judged by, beside its members. */
    private record Known(Map<UUID, LoanFacts> loans, ConstitutionRules rules, LoanCeiling ceiling) {}

    /** A meeting that may be written when no rule is broken. */
    private record Judged(
            @Nullable UUID journal,
            long expected,
            long difference,
            Map<UUID, LoanFacts> loans,
            Lines agreed,
            List<MeetingLineEntity> details) {}

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
     * Takes a meeting or a share-out back, as part of this, and what the reversal names as built on it.
     *
     * @param prefix where the reversal stands in what the client sent
     */
    Recording takingBack(Posted first, ReversalDraft draft, String prefix) {
        takenBack.add(em, actor, first, draft, prefix, builtUpon);
        return this;
    }

    /** A reversal with nothing in its place, judged. */
    private record Reversed(Posting posting, LoanWork work, List<Object> rows) {}

    /** Writes a reversal with nothing in its place. */
    void reverse() {
        Reversed reversed = judgeReversal();
        throwIfAny();
        reversed.posting().write(reversed.rows());
        takenBack.written();
    }

    /** What a reversal would break; writes nothing. */
    CorrectionPreview previewReversal() {
        return preview(judgeReversal().posting(), null);
    }

    /** What a reversal would post, or throws all that stands in its way; writes nothing. */
    ReversalPreview dryRunReversal(boolean secondPerson) {
        Reversed reversed = judgeReversal();
        throwIfAny();
        WouldPost would = new WouldPost(scene.fund(), Map.of());
        takenBack.tell(would);
        would.moved(takenBack.first().id(), reversed.work().reallocations());
        return would.told(takenBack.ids(), secondPerson);
    }

    private Reversed judgeReversal() {
        Map<UUID, LoanFacts> loans = standing(null);
        Posting posting = begin(null, loans, List.of());
        List<Object> rows = takenBack.post(posting, null, now, actor);
        LoanWork work = loanWork(posting, null, loans);
        noteBreaks("", posting, work, takenBack.first().id());
        return new Reversed(posting, work, rows);
    }

    /**
     * Writes a meeting, with the reversal of the one that it replaces if there is one.
     *
     * @param members on its day
     */
    Meeting record(Set<UUID> members, MeetingDraft draft) {
        Known known = known(draft);
        Posting posting = begin(draft, known.loans(), known.ceiling().accounts());
        List<Object> reversals = takenBack.post(posting, draft.id(), now, actor);
        Judged judged = judge(posting, members, draft, known);
        throwIfAny();
        StoredMeeting stored = new StoredMeeting(scene, draft, judged.loans(), now);
        Meeting meeting = new Meeting(
                stored.document(judged.agreed()),
                new Amount(judged.expected(), scene.asset()),
                new Amount(judged.difference(), scene.asset()),
                now,
                actor.login(),
                null);
        List<Object> documents = stored.rows(meeting, Objects.requireNonNull(judged.journal()));
        documents.addAll(judged.details());
        documents.addAll(reversals);
        posting.write(documents);
        takenBack.written();
        return meeting;
    }

    /** What a meeting taken back and recorded anew would break; writes nothing. */
    CorrectionPreview preview(Set<UUID> members, MeetingDraft draft) {
        Known known = known(draft);
        Posting posting = begin(draft, known.loans(), known.ceiling().accounts());
        takenBack.post(posting, draft.id(), now, actor);
        Judged judged = judge(posting, members, draft, known);
        return preview(posting, judged.journal());
    }

    /** Throws what is wrong beside the breaks. */
    private CorrectionPreview preview(Posting posting, @Nullable UUID journal) {
        if (violations.list().size() > breaks.size() || !builtUpon.isEmpty()) {
            throwIfAny();
        }
        LocalDate reversedOn = takenBack.reversedOn();
        LocalDate recordedOn = journal == null ? null : posting.dayOf(journal);
        LocalDate first = recordedOn == null || reversedOn.isBefore(recordedOn) ? reversedOn : recordedOn;
        return new CorrectionPreview(
                takenBack.first().id(),
                reversedOn,
                recordedOn,
                breaks,
                Breaks.shareOuts(em, scene.fund(), first, takenBack.ids()));
    }

    private Posting begin(@Nullable MeetingDraft draft, Map<UUID, LoanFacts> loans, List<AccountRef> more) {
        LocalDate earliest = Stream.concat(takenBack.dates(), draft == null ? Stream.empty() : Stream.of(draft.date()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Touched touched = new Touched(scene.fund(), takenBack, concerned(draft), draft, loans);
        Set<AccountRef> refs = touched.accounts();
        refs.addAll(more);
        if (isLate(earliest)) {
            later = LaterCeilings.of(
                    em,
                    scene.fund(),
                    touched.persons(),
                    touched.issued(),
                    scene.fund().openDay(earliest),
                    takenBack.ids());
            refs.addAll(later.accounts());
        }
        Posting posting = Posting.begin(em, scene.fund(), refs, earliest).keeping(Chart.social(scene.fund()));
        later.begin(posting);
        return posting;
    }

    /** Whether something stands that this could make wrong; nothing does when the newest meeting is recorded. */
    private boolean isLate(LocalDate earliest) {
        LocalDate last = scene.fund().lastDate();
        return !takenBack.ids().isEmpty()
                || (last != null && last.isAfter(scene.fund().openDay(earliest)));
    }

    /** What this does to loans, with all that is taken back. */
    private LoanWork loanWork(Posting posting, @Nullable MeetingDraft draft, Map<UUID, LoanFacts> loans) {
        LoanWork work = new LoanWork(posting, scene.fund(), concerned(draft), loans);
        takenBack.tell(work);
        return work;
    }

    /** Divides later payments on loans anew where this changes what they pay, and tells what would break (R7). */
    private void noteBreaks(String at, Posting posting, LoanWork work, UUID self) {
        work.reallocations()
                .forEach((day, lines) -> posting.add(
                        new JournalDraft(JournalEntity.Kind.LOAN_REALLOCATION, self, day, now, actor.id()), lines));
        breaks = Stream.concat(
                        Breaks.of(em, scene.fund(), work.breaches(posting.breaches()), takenBack.ids(), self).stream(),
                        later.breaks(posting, scene.fund()).stream())
                .sorted(Comparator.comparing(CorrectionPreview.Break::date))
                .toList();
        Breaks.note(violations, at, breaks);
    }

    private Judged judge(Posting posting, Set<UUID> members, MeetingDraft draft, Known known) {
        AgreedLines agreed = new AgreedLines(violations, scene, draft, members, known.rules());
        MeetingRules rules = new MeetingRules(violations, scene, draft, members, known.loans(), agreed);
        rules.check();
        LoanWork work = loanWork(posting, draft, rules.known());
        CashRules cash =
                new CashRules(violations, scene, draft, ref -> posting.balanceOn(ref, draft.date()), work::divides);
        long difference = 0;
        UUID journal = null;
        int parts = 0;
        if (rules.postable()) {
            int before = violations.list().size();
            List<TransferDraft> lines =
                    new LoanLines(violations, scene, draft, posting, work, rules.known()).divided(rules.transfers());
            parts = lines.size() - rules.transfers().size();
            cash.check(lines, rules.counted());
            known.ceiling()
                    .check(
                            violations,
                            scene,
                            draft,
                            () -> Stream.concat(lines.stream(), work.reallocatedUntil(draft.date()).stream())
                                    .toList(),
                            ref -> posting.balanceOn(ref, draft.date()));
            Long counted = rules.counted();
            difference = counted == null ? 0 : counted - cash.expected();
            if (withinLimits(before)) {
                journal = posting.add(
                        new JournalDraft(draft.id(), draft.date(), now, actor.id()), withDifference(lines, difference));
                noteBreaks("/date", posting, work, draft.id());
            }
        }
        return new Judged(journal, cash.expected(), difference, rules.known(), agreed.stored(), agreed.details(parts));
    }

    /** Whether the own day's limits hold; if not, what follows later would only repeat it. */
    private boolean withinLimits(int before) {
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

    /** What the group has agreed is asked for only when there is a line that needs it. */
    private Known known(MeetingDraft draft) {
        UUID group = scene.group().id();
        ConstitutionRules rules =
                AgreedLines.any(draft) ? Constitutions.on(em, group, draft.date()) : ConstitutionRules.DEFAULT;
        return new Known(
                standing(draft),
                rules,
                LoanCeiling.of(em, scene.fund(), draft, rules.loans().ceilingPercent(), takenBack.ids()));
    }

    /** Loans that this hands out, takes payments on, or takes back. */
    private Set<UUID> concerned(@Nullable MeetingDraft draft) {
        Set<UUID> ids = new HashSet<>();
        if (draft != null) {
            draft.loans().forEach(line -> ids.add(line.id()));
            draft.repayments().forEach(line -> ids.add(line.loan()));
        }
        takenBack.lines().forEach(line -> LoanWork.loan(line).ifPresent(ids::add));
        return ids;
    }

    private Map<UUID, LoanFacts> standing(@Nullable MeetingDraft draft) {
        return StandingLoans.of(em, concerned(draft), takenBack.ids(), scene.fund());
    }

    private void throwIfAny() {
        List<Violation> found = Stream.concat(
                        builtUpon.list().stream(), Shape.below(pointer, violations.list()).stream())
                .toList();
        if (!found.isEmpty() && found.stream().allMatch(one -> CashRules.LIMITS.contains(one.code()))) {
            throw new Problem(Problem.Type.LIMIT_EXCEEDED, "limit-exceeded", List.of(found.size()), found).exception();
        }
        if (!found.isEmpty()) {
            throw Problem.invalid(found).exception();
        }
    }
}
