package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Kept;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanWork;
import org.hashar.fund.internal.loan.StandingLoans;
import org.hashar.fund.internal.meeting.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document of a locked fund back, and with it those dependents that the reversal names: the opposite postings on their own dates, unless
 * something that stands is built on one of them and is not taken back too (R8). For one call.
 */
final class TakingBack {
    private static final int MOST = 20;

    private final EntityManager em;
    private final FundEntity fund;
    private final Map<DocumentEntity, ReversalDraft> documents = new LinkedHashMap<>();
    private final Violations violations = new Violations();

    /** What may be written: nothing stands in its way. */
    private record Judged(Posting posting, List<Object> reversals, WouldPost would) {}

    TakingBack(EntityManager em, FundEntity fund, DocumentEntity document, ReversalDraft draft) {
        this.em = em;
        this.fund = fund;
        documents.put(document, draft);
        for (int i = 0; i < draft.dependents().size(); i++) {
            UUID id = draft.dependents().get(i);
            DocumentEntity dependent = em.find(DocumentEntity.class, id);
            String pointer = "/dependents/" + i;
            if (dependent == null || !dependent.fund().equals(fund.id())) {
                violations.add(pointer, "unknown-dependent", id);
            } else if (!FundDocuments.stands(em, id)) {
                violations.add(pointer, "dependent-reversed", id);
            } else if (documents.put(dependent, DependentEntity.reversalOf(draft, id)) != null) {
                violations.add(pointer, "listed-twice");
            }
        }
    }

    /** What would be taken back, the document itself first. */
    List<DocumentEntity> documents() {
        return List.copyOf(documents.keySet());
    }

    /** Notes what else stands in the way. */
    void refuse(Violation found) {
        violations.add(found.pointer(), found.code(), found.args().toArray());
    }

    /**
     * What would be posted, or throws what stands in the way. Writes nothing, on a fund that is not managed: what is put together takes numbers
     * from it.
     */
    ReversalPreview dryRun(Actor actor, Instant now, boolean secondPerson) {
        return judge(actor, now)
                .would()
                .told(documents.keySet().stream().map(DocumentEntity::id).toList(), secondPerson);
    }

    /** Writes the reversals, or throws what stands in the way. */
    void write(Actor actor, Instant now) {
        Judged judged = judge(actor, now);
        if (documents.keySet().stream().anyMatch(each -> each.kind() == FundDocument.Kind.OPENING)) {
            fund.open(null);
        }
        judged.posting().write(judged.reversals());
        if (rescheduled().findAny().isPresent()) {
            Ledger.touch(em, fund);
        }
    }

    private Judged judge(Actor actor, Instant now) {
        Set<UUID> taken = new HashSet<>();
        documents.keySet().forEach(document -> taken.add(document.id()));
        for (DocumentEntity document : documents.keySet()) {
            checkOpen(document, taken);
            Followers.of(em, document).stream()
                    .filter(id -> !taken.contains(id))
                    .limit(MOST)
                    .forEach(id -> violations.add("", "built-upon", id));
        }
        Collection<UUID> journals = documents.keySet().stream()
                .map(DocumentEntity::journal)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, List<TransferDraft>> lines = Ledger.transfers(em, fund.book(), journals);
        Set<UUID> loans = loans(lines);
        Set<AccountRef> refs = new HashSet<>();
        lines.values().forEach(each -> each.forEach(line -> refs.addAll(List.of(line.debit(), line.credit()))));
        loans.forEach(loan -> refs.addAll(Chart.ofLoan(loan)));
        Kept social = Chart.social(fund);
        refs.addAll(List.of(social.whole(), social.part()));
        LocalDate from = documents.keySet().stream()
                .map(DocumentEntity::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Posting posting = Posting.begin(em, fund, refs, from).keeping(social);
        LoanWork work = new LoanWork(posting, fund, loans, StandingLoans.of(em, loans, taken, fund));
        Map<String, Asset> goods = Goods.assets(em);
        WouldPost would = new WouldPost(fund, goods);
        List<Object> reversals = new ArrayList<>();
        ReversalDraft first = documents.values().iterator().next();
        documents.forEach((document, draft) -> {
            UUID reversing = reverse(posting, work, document, lines, draft, actor, now);
            if (reversing != null) {
                would.opposite(
                        document.id(), posting.dayOf(reversing), lines.getOrDefault(document.journal(), List.of()));
            }
            reversals.add(new DocumentReversalEntity(document, reversing, draft, now, actor.login()));
            if (!draft.id().equals(first.id())) {
                reversals.add(new DependentEntity(first.id(), document.id()));
            }
        });
        UUID self = documents.keySet().iterator().next().id();
        Map<LocalDate, List<TransferDraft>> divided = work.reallocations();
        divided.forEach((day, moved) ->
                posting.add(new JournalDraft(JournalEntity.Kind.LOAN_REALLOCATION, self, day, now, actor.id()), moved));
        would.moved(self, divided);
        note(work.breaches(posting.breaches()), goods);
        FundWork.throwIfAny(violations);
        return new Judged(posting, reversals, would);
    }

    /** Decisions that agreed a loan anew, and may have posted nothing. */
    private Stream<DocumentEntity> rescheduled() {
        return documents.keySet().stream().filter(each -> each.kind() == FundDocument.Kind.LOAN_RESCHEDULE);
    }

    /** Loans of a savings fund that something was posted or agreed on: what is paid on them later may be divided otherwise without it (R7). */
    private Set<UUID> loans(Map<UUID, List<TransferDraft>> lines) {
        return fund.kind() != FundKind.SAVINGS
                ? Set.of()
                : Stream.concat(
                                lines.values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(line -> LoanWork.loan(line).stream()),
                                rescheduled().flatMap(document -> Optional.ofNullable(document.subject()).stream()))
                        .collect(Collectors.toSet());
    }

    private void note(List<Breach> breaches, Map<String, Asset> goods) {
        for (Breach breach : breaches) {
            String good = breach.account().good();
            Asset asset = good == null ? fund.asset() : goods.getOrDefault(good, new Asset(good, 0));
            FundWork.note(violations, breach, new Amount(breach.missing(), asset).toString());
        }
    }

    private static @Nullable UUID reverse(
            Posting posting,
            LoanWork work,
            DocumentEntity document,
            Map<UUID, List<TransferDraft>> lines,
            ReversalDraft draft,
            Actor actor,
            Instant now) {
        UUID journal = document.journal();
        if (journal == null) {
            return null;
        }
        JournalDraft head = new JournalDraft(draft.id(), document.date(), now, actor.id());
        List<TransferDraft> own = lines.getOrDefault(journal, List.of());
        UUID reversing = posting.reverse(head, journal, own);
        work.reverses(posting.dayOf(reversing), own);
        return reversing;
    }

    /** What happened in an enterprise that is closed stays, unless the closing is taken back too. */
    private void checkOpen(DocumentEntity document, Set<UUID> taken) {
        DocumentEntity root = FundDocuments.root(em, document);
        if (root.kind() == FundDocument.Kind.ENTERPRISE && document.kind() != FundDocument.Kind.ENTERPRISE_CLOSE) {
            FundDocuments.about(em, root.id(), FundDocument.Kind.ENTERPRISE_CLOSE).stream()
                    .filter(closing -> !taken.contains(closing.id()))
                    .forEach(closing -> violations.add("", "enterprise-closed", closing.date()));
        }
    }

    /** Refuses a reversal's id that is used already. */
    static void checkFree(EntityManager em, ReversalDraft draft) {
        long used = em.createQuery("select count(r) from DocumentReversalEntity r where r.id = :id", Long.class)
                .setParameter("id", draft.id())
                .getSingleResult();
        if (used > 0) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
    }
}
