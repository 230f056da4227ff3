package org.hashar.fund.internal.capital;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ShareOut;

/** What stands on a document beside what its money and goods were needed for, which the ledger itself tells (R8). */
final class Followers {
    private static final String ABOUT = "select d.id from DocumentEntity d left join DocumentReversalEntity r"
            + " on r.document = d.id where d.subject = :id and r.document is null";
    private static final String LENT = "select l.id from RevolvingLoanEntity l left join DocumentReversalEntity r"
            + " on r.document = l.id, AllocationEntity a where a.document = :id and l.application = a.application"
            + " and r.document is null";
    private static final String ALLOCATED = "select a.document from AllocationEntity a"
            + " left join DocumentReversalEntity r on r.document = a.document where a.application = :id"
            + " and r.document is null";
    private static final String SHARED = "select s.id from LeavingEntity l, ShareOutEntity s, ShareOutLineEntity i"
            + " where l.id = :id and l.gainLater = true and s.fund = l.fund and s.enterprise is null"
            + " and s.state = :posted and s.postedAt >= :at and i.shareOut = s.id and i.person = l.person";
    private static final String LATER =
            ABOUT + " and d.id <> :self and d.kind in :kinds" + " and (d.recordedAt >= :at or d.date > :date)";
    private static final String REMAINING = "select max(d.dueOn) from DueEntity d left join DocumentReversalEntity r"
            + " on r.document = d.document where d.subject = :season and d.document <> :self and r.document is null";
    private static final String ISSUED = "select l.id from RevolvingLoanEntity l left join DocumentReversalEntity r"
            + " on r.document = l.id where l.season = :season and l.issuedOn >= :due and r.document is null";

    private Followers() {}

    /** Standing documents and share-outs, in the order of their ids. */
    static List<UUID> of(EntityManager em, DocumentEntity document) {
        Set<UUID> found = new HashSet<>();
        for (String query : List.of(ABOUT, LENT, ALLOCATED)) {
            found.addAll(em.createQuery(query, UUID.class)
                    .setParameter("id", document.id())
                    .getResultList());
        }
        UUID subject = document.subject();
        if (subject != null) {
            switch (document.kind()) {
                case LEAVING -> found.addAll(shareOuts(em, document));
                case DUE_SHIFT -> found.addAll(ofShift(em, document, subject));
                case LOAN_RESCHEDULE ->
                    found.addAll(later(
                                    em,
                                    document,
                                    subject,
                                    FundDocument.Kind.LOAN_RESCHEDULE,
                                    FundDocument.Kind.LOAN_WRITE_OFF)
                            .getResultList());
                default -> {}
            }
        }
        return found.stream().sorted().toList();
    }

    /** Posted share-outs in which a leaver had the part in the result that was still to come (R9). */
    private static List<UUID> shareOuts(EntityManager em, DocumentEntity leaving) {
        return em.createQuery(SHARED, UUID.class)
                .setParameter("id", leaving.id())
                .setParameter("posted", ShareOut.State.POSTED)
                .setParameter("at", leaving.recordedAt())
                .getResultList();
    }

    /** What was decided later about the same. */
    private static TypedQuery<UUID> later(
            EntityManager em, DocumentEntity document, UUID subject, FundDocument.Kind... kinds) {
        return em.createQuery(LATER, UUID.class)
                .setParameter("id", subject)
                .setParameter("self", document.id())
                .setParameter("kinds", List.of(kinds))
                .setParameter("at", document.recordedAt())
                .setParameter("date", document.date());
    }

    /** A later due day or the closing of the season, and what was done in it on days that it has only because of this one (R10). */
    private static Set<UUID> ofShift(EntityManager em, DocumentEntity shift, UUID season) {
        Set<UUID> found =
                new HashSet<>(later(em, shift, season, FundDocument.Kind.DUE_SHIFT, FundDocument.Kind.SEASON_CLOSE)
                        .getResultList());
        LocalDate remaining = em.createQuery(REMAINING, LocalDate.class)
                .setParameter("season", season)
                .setParameter("self", shift.id())
                .getSingleResult();
        LocalDate due = remaining != null
                ? remaining
                : em.createQuery("select s.dueOn from SeasonEntity s where s.id = :season", LocalDate.class)
                        .setParameter("season", season)
                        .getSingleResult();
        found.addAll(em.createQuery(ABOUT + " and d.kind in :kinds and d.date >= :due", UUID.class)
                .setParameter("id", season)
                .setParameter("kinds", List.of(FundDocument.Kind.APPLICATION, FundDocument.Kind.ALLOCATION))
                .setParameter("due", due)
                .getResultList());
        found.addAll(em.createQuery(ISSUED, UUID.class)
                .setParameter("season", season)
                .setParameter("due", due)
                .getResultList());
        return found;
    }
}
