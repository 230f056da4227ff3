package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;

/** Takes a document of a locked fund back: the opposite postings on its own date, unless something that stands is built on it (R8). */
final class TakingBack {
    /** What is changed by a later document instead. */
    private static final Set<FundDocument.Kind> NEVER =
            EnumSet.of(FundDocument.Kind.SEASON, FundDocument.Kind.DUE_SHIFT, FundDocument.Kind.SEASON_CLOSE);

    private static final int MOST = 20;

    private final EntityManager em;
    private final FundEntity fund;
    private final DocumentEntity document;
    private final Violations violations = new Violations();

    TakingBack(EntityManager em, FundEntity fund, DocumentEntity document) {
        this.em = em;
        this.fund = fund;
        this.document = document;
    }

    /** Writes the reversal, or throws what stands in the way. */
    void write(Actor actor, ReversalDraft draft, Instant now) {
        violations.check(!NEVER.contains(document.kind()), "", "kind-stays", document.kind());
        followers().forEach(id -> violations.add("", "built-upon", id));
        UUID journal = document.journal();
        List<TransferDraft> lines = journal == null
                ? List.of()
                : Ledger.transfers(em, fund.book(), List.of(journal)).getOrDefault(journal, List.of());
        Set<AccountRef> refs = new HashSet<>();
        lines.forEach(line -> {
            refs.add(line.debit());
            refs.add(line.credit());
        });
        Posting posting = Posting.begin(em, fund, refs, document.date());
        UUID reversing = null;
        if (journal != null) {
            JournalDraft head = new JournalDraft(draft.id(), document.date(), now, actor.id());
            reversing = posting.reverse(head, journal, lines);
            Map<String, Asset> goods = Goods.assets(em);
            for (Breach breach : posting.breaches()) {
                String good = breach.account().good();
                Asset asset = good == null ? fund.asset() : goods.getOrDefault(good, new Asset(good, 0));
                FundWork.note(violations, breach, new Amount(breach.missing(), asset).toString());
            }
        }
        FundWork.throwIfAny(violations);
        posting.write(List.of(new DocumentReversalEntity(document, reversing, draft, now, actor.login())));
    }

    /** Standing documents that are about this one, or loans on what it allocated. */
    private List<UUID> followers() {
        Set<UUID> found = new HashSet<>(em.createQuery(
                        "select d.id from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " where d.subject = :id and r.document is null",
                        UUID.class)
                .setParameter("id", document.id())
                .getResultList());
        found.addAll(em.createQuery(
                        "select l.id from RevolvingLoanEntity l left join DocumentReversalEntity r on r.document = l.id,"
                                + " AllocationEntity a where a.document = :id and l.application = a.application"
                                + " and r.document is null",
                        UUID.class)
                .setParameter("id", document.id())
                .getResultList());
        found.addAll(em.createQuery(
                        "select a.document from AllocationEntity a left join DocumentReversalEntity r"
                                + " on r.document = a.document where a.application = :id and r.document is null",
                        UUID.class)
                .setParameter("id", document.id())
                .getResultList());
        return found.stream().sorted().limit(MOST).toList();
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
