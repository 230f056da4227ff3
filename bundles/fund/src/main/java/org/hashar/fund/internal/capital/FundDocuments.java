package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/** Reads documents as they were recorded. A page of them costs five queries, however many there are. */
public final class FundDocuments {
    private static final String LATER =
            " left join JournalEntity k on k.book = r.book and k.id = r.journal and k.businessDate > :asOf";

    /** Documents d that stand on a day as known at a moment, to be followed by other entities and {@link #STANDS}. */
    public static final String DOCUMENTS = " from DocumentEntity d left join DocumentReversalEntity r"
            + " on r.document = d.id and r.reversedAt <= :asKnown" + LATER;

    /**
     * A document is not taken back on a day when its reversal stands on a later one, because the day it belongs to was closed (R8).
     */
    public static final String STANDS = " d.recordedAt <= :asKnown and (r.document is null or k.id is not null)";

    private FundDocuments() {}

    /** The head of a document, if there is one. */
    static Optional<DocumentEntity> find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(DocumentEntity.class, id));
    }

    /** The head of a document. */
    public static DocumentEntity require(EntityManager em, UUID id) {
        return find(em, id).orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "document-not-found", id)
                .exception());
    }

    /** One document with its lines. */
    public static FundDocument read(EntityManager em, FundEntity fund, UUID id) {
        return read(em, fund, List.of(require(em, id))).get(0);
    }

    /** Whether a document stands. */
    public static boolean stands(EntityManager em, UUID id) {
        return em.find(DocumentReversalEntity.class, id) == null;
    }

    /** The standing documents of a kind about something, by date. */
    public static List<DocumentEntity> about(EntityManager em, UUID subject, FundDocument.Kind kind) {
        return em.createQuery(
                        "select d from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " where d.subject = :subject and d.kind = :kind and r.document is null"
                                + " order by d.date, d.id",
                        DocumentEntity.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** What a document is about in the end: of a payment for a sale on an order, the enterprise; itself when it is about nothing. */
    public static DocumentEntity root(EntityManager em, DocumentEntity document) {
        DocumentEntity at = document;
        for (DocumentEntity up = at; up != null; ) {
            at = up;
            up = at.subject() == null ? null : em.find(DocumentEntity.class, at.subject());
        }
        return at;
    }

    /** Those of the documents of a fund that do not stand on a day any more, as known at a moment. */
    public static Set<UUID> takenBack(EntityManager em, UUID fund, LocalDate asOf, Instant asKnown) {
        return em.createQuery(
                        "select r.document from DocumentReversalEntity r" + LATER + ", DocumentEntity d"
                                + " where d.id = r.document and d.fund = :fund and r.reversedAt <= :asKnown"
                                + " and k.id is null",
                        UUID.class)
                .setParameter("fund", fund)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Documents of one fund, in the order given. */
    static List<FundDocument> read(EntityManager em, FundEntity fund, List<DocumentEntity> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = heads.stream().map(DocumentEntity::id).toList();
        Map<String, Asset> goods = Goods.assets(em);
        Map<UUID, DocumentReversalEntity> reversals = em.createQuery(
                        "select r from DocumentReversalEntity r where r.document in :ids", DocumentReversalEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(DocumentReversalEntity::document, each -> each));
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        em.createQuery(
                        "select d from DecisionEntity d where d.document in :ids order by d.document, d.line",
                        DecisionEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(each -> decisions
                        .computeIfAbsent(each.document(), id -> new ArrayList<>())
                        .add(each.toRecord()));
        Map<UUID, List<TransferDraft>> transfers = Ledger.transfers(
                em,
                fund.book(),
                heads.stream()
                        .map(DocumentEntity::journal)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        return heads.stream()
                .map(head -> {
                    DocumentReversalEntity reversal = reversals.get(head.id());
                    return head.toRecord(
                            decisions.getOrDefault(head.id(), List.of()),
                            lines(transfers, head.journal(), fund.asset(), goods),
                            reversal == null ? null : reversal.toRecord());
                })
                .toList();
    }

    private static List<FundDocument.Line> lines(
            Map<UUID, List<TransferDraft>> transfers, @Nullable UUID journal, Asset money, Map<String, Asset> goods) {
        if (journal == null) {
            return List.of();
        }
        return transfers.getOrDefault(journal, List.of()).stream()
                .map(line -> {
                    String good = line.debit().good();
                    Asset asset = good == null ? money : goods.getOrDefault(good, new Asset(good, 0));
                    return new FundDocument.Line(
                            line.code(), line.debit().code(), line.credit().code(), new Amount(line.units(), asset));
                })
                .toList();
    }
}
