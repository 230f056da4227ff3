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
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.GuarantorEntity;
import org.hashar.fund.internal.loan.InstalmentEntity;
import org.hashar.fund.internal.loan.LoanFacts;
import org.hashar.fund.internal.loan.LoanTermsEntity;
import org.hashar.fund.internal.loan.LoanVersion;
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
    private final List<TakenBack> takenBack = new ArrayList<>();
    private final List<LocalDate> reversedOn = new ArrayList<>();
    private List<CorrectionPreview.Break> breaks = List.of();

    /** A meeting that is taken back, with what it posted. */
    private record TakenBack(MeetingEntity meeting, ReversalDraft draft, List<TransferDraft> lines) {}

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
        Map<UUID, LoanFacts> loans = standing(null);
        Posting posting = Posting.begin(em, scene.fund(), refs(null, loans), earliest(null));
        List<Object> reversals = postReversals(posting, null);
        noteBreaks(
                "",
                posting,
                loanWork(posting, null, loans),
                takenBack.get(0).meeting().id());
        throwIfAny();
        posting.write(reversals);
    }

    /** What a reversal would break; writes nothing. */
    CorrectionPreview previewReversal() {
        Map<UUID, LoanFacts> loans = standing(null);
        Posting posting = Posting.begin(em, scene.fund(), refs(null, loans), earliest(null));
        List<Object> reversals = postReversals(posting, null);
        noteBreaks(
                "",
                posting,
                loanWork(posting, null, loans),
                takenBack.get(0).meeting().id());
        return preview(posting, reversals, null);
    }

    /** Writes a meeting, with the reversal of the one that it replaces if there is one. */
    Meeting record(MembershipService memberships, MeetingDraft draft) {
        Known known = known(draft);
        Set<AccountRef> refs = refs(draft, known.loans());
        refs.addAll(known.ceiling().accounts());
        Posting posting = Posting.begin(em, scene.fund(), refs, earliest(draft));
        List<Object> reversals = postReversals(posting, draft.id());
        Judged judged = judge(posting, memberships, draft, known);
        throwIfAny();
        Meeting meeting = new Meeting(
                asStored(draft, judged),
                new Amount(judged.expected(), scene.asset()),
                new Amount(judged.difference(), scene.asset()),
                now,
                actor.login(),
                null);
        List<Object> documents =
                documents(meeting, Objects.requireNonNull(judged.journal()), ContentHash.of(draft), judged.loans());
        documents.addAll(judged.details());
        documents.addAll(reversals);
        posting.write(documents);
        return meeting;
    }

    /** What a meeting taken back and recorded anew would break; writes nothing. */
    CorrectionPreview preview(MembershipService memberships, MeetingDraft draft) {
        Known known = known(draft);
        Set<AccountRef> refs = refs(draft, known.loans());
        refs.addAll(known.ceiling().accounts());
        Posting posting = Posting.begin(em, scene.fund(), refs, earliest(draft));
        List<Object> reversals = postReversals(posting, draft.id());
        Judged judged = judge(posting, memberships, draft, known);
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

    /** What this does to loans, with all that is taken back. */
    private LoanWork loanWork(Posting posting, @Nullable MeetingDraft draft, Map<UUID, LoanFacts> loans) {
        LoanWork work = new LoanWork(posting, scene.fund(), concerned(draft), loans);
        for (int i = 0; i < takenBack.size(); i++) {
            work.reverses(reversedOn.get(i), takenBack.get(i).lines());
        }
        return work;
    }

    /** Divides later payments on loans anew where this changes what they pay, and tells what would break (R7). */
    private void noteBreaks(String at, Posting posting, LoanWork work, UUID self) {
        work.reallocations()
                .forEach((day, lines) -> posting.add(
                        new JournalDraft(JournalEntity.Kind.LOAN_REALLOCATION, self, day, now, actor.id()), lines));
        breaks = Breaks.of(em, scene.fund(), work.breaches(posting.breaches()), taken(), self);
        Breaks.note(violations, at, breaks);
    }

    private Judged judge(Posting posting, MembershipService memberships, MeetingDraft draft, Known known) {
        Set<UUID> members = members(memberships, draft);
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
            known.ceiling().check(violations, scene, draft, lines, ref -> posting.balanceOn(ref, draft.date()));
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

    /** Adds the opposite of all that is taken back; gives what is to be written of it, the reversal of the meeting itself first. */
    private List<Object> postReversals(Posting posting, @Nullable UUID replacement) {
        List<Object> reversals = new ArrayList<>();
        for (TakenBack old : takenBack) {
            boolean dependent = !reversals.isEmpty();
            JournalDraft head = new JournalDraft(old.draft().id(), old.meeting().date(), now, actor.id());
            UUID journal = posting.reverse(head, old.meeting().journal(), old.lines());
            reversedOn.add(posting.dayOf(journal));
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

    /** What the group has agreed is asked for only when there is a line that needs it. */
    private Known known(MeetingDraft draft) {
        UUID group = scene.group().id();
        ConstitutionRules rules =
                AgreedLines.any(draft) ? Constitutions.on(em, group, draft.date()) : ConstitutionRules.DEFAULT;
        return new Known(
                standing(draft),
                rules,
                LoanCeiling.of(em, scene.fund(), draft, rules.loans().ceilingPercent(), taken()));
    }

    /** Loans that this hands out, takes payments on, or takes back. */
    private Set<UUID> concerned(@Nullable MeetingDraft draft) {
        Set<UUID> ids = new HashSet<>();
        if (draft != null) {
            draft.loans().forEach(line -> ids.add(line.id()));
            draft.repayments().forEach(line -> ids.add(line.loan()));
        }
        takenBack.forEach(old -> old.lines().forEach(line -> LoanWork.loan(line).ifPresent(ids::add)));
        return ids;
    }

    private Map<UUID, LoanFacts> standing(@Nullable MeetingDraft draft) {
        return StandingLoans.of(em, concerned(draft), taken(), scene.fund());
    }

    private Set<AccountRef> refs(@Nullable MeetingDraft draft, Map<UUID, LoanFacts> loans) {
        Set<AccountRef> refs = new HashSet<>();
        refs.add(Chart.cash(scene.fund()));
        refs.add(Chart.expense(scene.fund()));
        refs.add(Chart.difference(scene.fund()));
        refs.add(Chart.result(scene.fund()));
        refs.add(Chart.socialFund(scene.fund()));
        takenBack.forEach(old -> old.lines().forEach(line -> refs.addAll(List.of(line.debit(), line.credit()))));
        concerned(draft).forEach(loan -> refs.addAll(Chart.ofLoan(loan)));
        if (draft != null) {
            draft.contributions().forEach(line -> refs.add(Chart.savings(line.person())));
            draft.fines().forEach(line -> refs.add(Chart.claim(line.person())));
            draft.claimPayments().forEach(line -> refs.add(Chart.claim(line.person())));
            draft.repayments().stream()
                    .filter(line -> line.instruction() != null)
                    .flatMap(line -> borrower(draft, loans, line.loan()))
                    .forEach(person -> refs.add(Chart.savings(person)));
        }
        return refs;
    }

    private static Stream<UUID> borrower(MeetingDraft draft, Map<UUID, LoanFacts> loans, UUID loan) {
        LoanFacts facts = loans.get(loan);
        return facts != null
                ? Stream.of(facts.person())
                : draft.loans().stream().filter(line -> line.id().equals(loan)).map(MeetingDraft.LoanIssue::person);
    }

    private List<Object> documents(Meeting meeting, UUID journal, String hash, Map<UUID, LoanFacts> loans) {
        MeetingDraft draft = meeting.document();
        List<Object> documents = new ArrayList<>();
        documents.add(new MeetingEntity(scene.fund(), journal, hash, meeting));
        for (int i = 0; i < draft.attendance().size(); i++) {
            documents.add(new AttendanceEntity(draft.id(), i, draft.attendance().get(i)));
        }
        draft.loans().forEach(loan -> documents.add(new LoanEntity(draft.id(), loan)));
        draft.loans().forEach(loan -> fact(loans, loan.id())
                .versions()
                .forEach(version ->
                        documents.add(new LoanTermsEntity(draft.id(), loan.id(), version, scene.asset(), now))));
        draft.loans().forEach(loan -> fact(loans, loan.id())
                .versions()
                .forEach(version -> documents.addAll(
                        InstalmentEntity.of(draft.id(), loan.id(), version, principal(loan), scene.asset()))));
        draft.loans().forEach(loan -> loan.guarantors()
                .forEach(person -> documents.add(new GuarantorEntity(draft.id(), loan.id(), person, draft.date()))));
        return documents;
    }

    private long principal(MeetingDraft.LoanIssue loan) {
        return Amount.parse(loan.principal().amount(), scene.asset())
                .orElseThrow()
                .units();
    }

    private static LoanFacts fact(Map<UUID, LoanFacts> loans, UUID loan) {
        return Objects.requireNonNull(loans.get(loan));
    }

    /** The document as it reads back: every amount with all its decimals, no text that says nothing. */
    private MeetingDraft asStored(MeetingDraft draft, Judged judged) {
        return new MeetingDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.attendance(),
                draft.contributions().stream()
                        .map(c -> new MeetingDraft.Contribution(c.person(), full(c.amount())))
                        .toList(),
                draft.loans().stream()
                        .map(l -> asStored(l, fact(judged.loans(), l.id())))
                        .toList(),
                draft.repayments().stream()
                        .map(r -> new MeetingDraft.Repayment(r.loan(), full(r.amount()), r.instruction()))
                        .toList(),
                draft.expenses().stream()
                        .map(e -> new MeetingDraft.Expense(full(e.amount()), e.purpose()))
                        .toList(),
                judged.agreed().fines(),
                judged.agreed().claimPayments(),
                judged.agreed().socialContributions(),
                judged.agreed().socialClaims(),
                draft.cashCounted() == null ? null : full(draft.cashCounted()),
                ContentHash.blankToNull(draft.cashDifferenceReason()),
                ContentHash.blankToNull(draft.note()));
    }

    private MeetingDraft.LoanIssue asStored(MeetingDraft.LoanIssue loan, LoanFacts facts) {
        return new MeetingDraft.LoanIssue(
                loan.id(),
                loan.person(),
                full(loan.principal()),
                facts.dueOn(),
                ContentHash.blankToNull(loan.purpose()),
                facts.versions().stream()
                        .findFirst()
                        .map(LoanVersion::agreement)
                        .orElse(null),
                loan.guarantors().stream().sorted().toList());
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
