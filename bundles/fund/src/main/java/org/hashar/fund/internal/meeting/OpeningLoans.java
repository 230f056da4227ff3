package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;

/** The loans that were owed when a group was registered: they come from no meeting. */
public final class OpeningLoans {
    private OpeningLoans() {}

    /**
     * A loan of an opening.
     *
     * @param document the opening, which takes the place of the meeting that handed it out
     * @param enteredOn the day of the opening: it can be repaid on later ones
     * @param standing whether the opening stood at the moment that was asked for
     */
    public record OpeningLoan(
            UUID document,
            UUID id,
            UUID person,
            LocalDate enteredOn,
            LocalDate issuedOn,
            LocalDate dueOn,
            boolean standing) {}

    /** All of a fund as known at a moment, those of an opening that was taken back too. One query. */
    public static List<OpeningLoan> of(EntityManager em, FundEntity fund, Instant known) {
        return em.createQuery(
                        "select l.document, l.id, l.person, d.date, l.issuedOn, l.dueOn, r.reversedAt"
                                + " from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id,"
                                + " OpeningLoanEntity l where l.document = d.id and l.fund = :fund"
                                + " and d.recordedAt <= :known order by l.issuedOn, l.id",
                        Object[].class)
                .setParameter("fund", fund.id())
                .setParameter("known", known)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(row -> new OpeningLoan(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5],
                        row[6] == null || ((Instant) row[6]).isAfter(known)))
                .toList();
    }

    /** Whether a loan with one of the ids was ever handed out or entered. */
    public static boolean anyTaken(EntityManager em, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return false;
        }
        List<UUID> padded = Ledger.padded(ids);
        long handedOut = em.createQuery("select count(l) from LoanEntity l where l.id in :ids", Long.class)
                .setParameter("ids", padded)
                .getSingleResult();
        long entered = em.createQuery(
                        "select count(l) from OpeningLoanEntity l left join DocumentReversalEntity r"
                                + " on r.document = l.document where l.id in :ids and r.document is null",
                        Long.class)
                .setParameter("ids", padded)
                .getSingleResult();
        return handedOut + entered > 0;
    }
}
