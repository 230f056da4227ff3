package org.hashar.fund.internal.shareout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** Writes share-outs with their lines and reads them again. A page of them costs two or three queries more than its heads. */
final class Sheets {
    /** What stands below a head. */
    private record Parts(List<ShareOutLineEntity> lines, List<ShareOutItemEntity> items) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private Sheets() {}

    static ShareOutEntity require(EntityManager em, UUID id) {
        ShareOutEntity found = em.find(ShareOutEntity.class, id);
        if (found == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "share-out-not-found", id).exception();
        }
        return found;
    }

    /** Writes a new one. */
    static void write(EntityManager em, ShareOutEntity head, Reckoning reckoning, Asset asset) {
        em.persist(head);
        int item = 0;
        for (ShareOutDraft.Entitlement line : reckoning.document().entitlements()) {
            em.persist(ShareOutItemEntity.entitlement(
                    at(head, ShareOutItemEntity.Kind.ENTITLEMENT, item++), line.person(), line.weight()));
        }
        item = 0;
        for (ShareOutDraft.Fine line : reckoning.document().fines()) {
            long units =
                    Amount.parse(line.amount().amount(), asset).orElseThrow().units();
            em.persist(ShareOutItemEntity.fine(at(head, ShareOutItemEntity.Kind.FINE, item++), line.person(), units));
        }
        item = 0;
        List<Portion> portions = reckoning.division().portions();
        for (int i = 0; i < portions.size(); i++) {
            Portion portion = portions.get(i);
            em.persist(new ShareOutLineEntity(head.id(), i, reckoning.weights().get(i), portion));
            for (Holding.Loan loan : portion.loans()) {
                em.persist(ShareOutItemEntity.setOff(
                        at(head, ShareOutItemEntity.Kind.SET_OFF, item++), portion.person(), loan));
            }
        }
        em.flush();
    }

    private static ShareOutItemEntity.ShareOutItemKeyParts at(
            ShareOutEntity head, ShareOutItemEntity.Kind kind, int item) {
        return new ShareOutItemEntity.ShareOutItemKeyParts(head.id(), kind, item);
    }

    /**
     * Some of a group's, by their ids.
     *
     * @param after the id before the first of them, null for the beginning
     */
    static Page<ShareOut> page(EntityManager em, FundEntity fund, @Nullable UUID after, int limit) {
        TypedQuery<ShareOutEntity> query = em.createQuery(
                        "select s from ShareOutEntity s where s.group = :group"
                                + (after == null ? "" : " and s.id > :after") + " order by s.id",
                        ShareOutEntity.class)
                .setParameter("group", fund.owner())
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<ShareOutEntity> heads = query.getResultList();
        List<ShareOutEntity> shown = heads.subList(0, Math.min(limit, heads.size()));
        String next = heads.size() > limit ? shown.get(shown.size() - 1).id().toString() : null;
        return new Page<>(read(em, fund.asset(), shown), next);
    }

    /** As they are shown, in the order given. */
    static List<ShareOut> read(EntityManager em, Asset asset, List<ShareOutEntity> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<UUID, Parts> parts = parts(em, heads);
        Map<UUID, ShareOutReversalEntity> reversals = reversals(em, heads);
        return heads.stream()
                .map(head -> {
                    Parts own = parts.getOrDefault(head.id(), new Parts());
                    List<ShareOut.Line> lines = new ArrayList<>();
                    for (ShareOutLineEntity line : own.lines()) {
                        lines.add(line(line.weight(), line.toPortion(loans(own, line.person())), asset));
                    }
                    ShareOutReversalEntity reversal = reversals.get(head.id());
                    return head.toRecord(
                            asset, document(head, own, asset), lines, reversal == null ? null : reversal.toRecord());
                })
                .toList();
    }

    /** Those that were taken back; not asked for when none was. */
    private static Map<UUID, ShareOutReversalEntity> reversals(EntityManager em, List<ShareOutEntity> heads) {
        List<UUID> ids = heads.stream()
                .filter(head -> head.state() == ShareOut.State.REVERSED)
                .map(ShareOutEntity::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from ShareOutReversalEntity r where r.shareOut in :ids",
                                ShareOutReversalEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ShareOutReversalEntity::shareOut, each -> each));
    }

    /** The lines of one as they are posted, in their order. */
    static List<Portion> portions(EntityManager em, ShareOutEntity head) {
        Parts own = parts(em, List.of(head)).getOrDefault(head.id(), new Parts());
        return own.lines().stream()
                .map(line -> line.toPortion(loans(own, line.person())))
                .toList();
    }

    /** The fines of one in smallest units, by person. */
    static Map<UUID, Long> fines(EntityManager em, ShareOutEntity head) {
        Map<UUID, Long> fines = new HashMap<>();
        parts(em, List.of(head)).getOrDefault(head.id(), new Parts()).items().stream()
                .filter(item -> item.kind() == ShareOutItemEntity.Kind.FINE)
                .forEach(item -> fines.merge(item.person(), item.units(), Math::addExact));
        return fines;
    }

    private static Map<UUID, Parts> parts(EntityManager em, List<ShareOutEntity> heads) {
        List<UUID> ids = heads.stream().map(ShareOutEntity::id).toList();
        Map<UUID, Parts> parts = new HashMap<>();
        em.createQuery(
                        "select l from ShareOutLineEntity l where l.shareOut in :ids order by l.shareOut, l.line",
                        ShareOutLineEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(line -> parts.computeIfAbsent(line.shareOut(), id -> new Parts())
                        .lines()
                        .add(line));
        em.createQuery(
                        "select i from ShareOutItemEntity i where i.shareOut in :ids"
                                + " order by i.shareOut, i.kind, i.item",
                        ShareOutItemEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(item -> parts.computeIfAbsent(item.shareOut(), id -> new Parts())
                        .items()
                        .add(item));
        return parts;
    }

    private static List<Holding.Loan> loans(Parts parts, UUID person) {
        return parts.items().stream()
                .filter(item -> item.kind() == ShareOutItemEntity.Kind.SET_OFF
                        && item.person().equals(person))
                .map(ShareOutItemEntity::loan)
                .toList();
    }

    private static ShareOutDraft document(ShareOutEntity head, Parts parts, Asset asset) {
        List<ShareOutDraft.Entitlement> entitlements = parts.items().stream()
                .filter(item -> item.kind() == ShareOutItemEntity.Kind.ENTITLEMENT)
                .map(item -> new ShareOutDraft.Entitlement(item.person(), item.weight()))
                .toList();
        List<ShareOutDraft.Fine> fines = parts.items().stream()
                .filter(item -> item.kind() == ShareOutItemEntity.Kind.FINE)
                .map(item -> new ShareOutDraft.Fine(item.person(), Money.of(new Amount(item.units(), asset))))
                .toList();
        return head.document(asset, entitlements, fines);
    }

    /** A share-out that is only reckoned. */
    static ShareOut dryRun(Reckoning reckoning, Asset asset) {
        List<ShareOut.Line> lines = new ArrayList<>();
        for (int i = 0; i < reckoning.weights().size(); i++) {
            lines.add(line(
                    reckoning.weights().get(i), reckoning.division().portions().get(i), asset));
        }
        return new ShareOut(
                reckoning.document(),
                ShareOut.State.DRY_RUN,
                new Amount(reckoning.result(), asset),
                new Amount(reckoning.pot(), asset),
                new Amount(reckoning.division().paid(), asset),
                new Amount(reckoning.division().remainder(), asset),
                new Amount(reckoning.unit(), asset),
                lines,
                null,
                null,
                null,
                null,
                null);
    }

    /** A line as people read it. */
    static ShareOut.Line line(String weight, Portion portion, Asset asset) {
        return new ShareOut.Line(
                portion.person(),
                weight,
                new Amount(portion.savings(), asset),
                new Amount(portion.gain(), asset),
                new Amount(portion.share(), asset),
                new Amount(portion.setOff(), asset),
                portion.parts(asset),
                new Amount(portion.arrears(), asset),
                new Amount(portion.paid(), asset),
                new Amount(portion.carried(), asset),
                new Amount(portion.rounding(), asset),
                new Amount(portion.claim(), asset),
                new Amount(portion.debtLeft(), asset));
    }
}
