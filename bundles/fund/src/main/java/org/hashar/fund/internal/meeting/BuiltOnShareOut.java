package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ShareOut;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.shareout.ShareOutEntity;

/**
 * What stands on a posted share-out beside what its money was needed for, which the ledger itself tells: the closing of its cycle, a later sharing
 * out of the same, and the closing of its enterprise (R8).
 */
final class BuiltOnShareOut {
    private static final String CLOSINGS = "select e.document from CycleEndEntity e left join DocumentReversalEntity r"
            + " on r.document = e.document where e.shareOut = :id and r.document is null order by e.document";
    private static final String LATER = "select s.id from ShareOutEntity s where s.fund = :fund and s.state = :posted"
            + " and s.postedAt >= :at and s.id <> :id and s.enterprise %s order by s.date, s.id";

    private BuiltOnShareOut() {}

    /**
     * Notes what is in the way of taking a share-out back.
     *
     * @param taken what is taken back with it
     * @throws org.hashar.api.ProblemException for the account that proposed it: four eyes gave the money out, four eyes take that back
     */
    static void check(
            EntityManager em,
            Actor actor,
            ShareOutEntity shareOut,
            Set<UUID> taken,
            Violations violations,
            String prefix) {
        if (shareOut.isProposedBy(actor)) {
            throw Problem.of(Problem.Type.FORBIDDEN, "share-out-own", shareOut.id())
                    .exception();
        }
        for (UUID document : documents(em, shareOut)) {
            violations.check(taken.contains(document), prefix, "built-upon", document);
        }
    }

    private static List<UUID> documents(EntityManager em, ShareOutEntity shareOut) {
        List<UUID> found = new ArrayList<>(em.createQuery(CLOSINGS, UUID.class)
                .setParameter("id", shareOut.id())
                .getResultList());
        UUID enterprise = shareOut.enterprise();
        TypedQuery<UUID> later = em.createQuery(
                        LATER.formatted(enterprise == null ? "is null" : "= :enterprise"), UUID.class)
                .setParameter("fund", shareOut.fund())
                .setParameter("posted", ShareOut.State.POSTED)
                .setParameter("at", shareOut.postedAt())
                .setParameter("id", shareOut.id());
        if (enterprise != null) {
            later.setParameter("enterprise", enterprise);
            FundDocuments.about(em, enterprise, FundDocument.Kind.ENTERPRISE_CLOSE).stream()
                    .filter(closing -> closing.recordedAt().isAfter(shareOut.postedAt()))
                    .forEach(closing -> found.add(closing.id()));
        }
        found.addAll(later.getResultList());
        return found;
    }
}
