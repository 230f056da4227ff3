package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;

/** Finds loans by their ids, with what was agreed on them. */
public final class StandingLoans {
    private static final String SQL = "select l.id, m.fund, m.date, m.id, l.person, l.dueOn, t, v.document"
            + " from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, LoanEntity l"
            + " left join LoanTermsEntity t on t.loan = l.id and (t.document = l.meeting or t.rescheduled = true)"
            + " left join DocumentReversalEntity v on v.document = t.document"
            + " where l.meeting = m.id and l.id in :ids and r.id is null";

    private static final String BROUGHT_ALONG = "select l.id, l.fund, d.date, d.id, l.person, l.dueOn, t, v.document"
            + " from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id, OpeningLoanEntity l"
            + " left join LoanTermsEntity t on t.loan = l.id and t.rescheduled = true"
            + " left join DocumentReversalEntity v on v.document = t.document"
            + " where l.document = d.id and l.id in :ids and r.document is null";

    private StandingLoans() {}

    /**
     * Those of the loans that a standing meeting handed out, but for meetings that are being taken back, and those that the group brought along
     * when it was registered; each without what was agreed anew by a decision that was, or is being, taken back. One query more for a group that did.
     */
    public static Map<UUID, LoanFacts> of(
            EntityManager em, Collection<UUID> ids, Set<UUID> takenBack, FundEntity fund) {
        Map<UUID, LoanFacts> found = new HashMap<>();
        if (!ids.isEmpty()) {
            read(em, SQL, ids, takenBack, fund.asset(), found);
            if (fund.openedOn() != null) {
                read(em, BROUGHT_ALONG, ids, takenBack, fund.asset(), found);
            }
        }
        return found;
    }

    private static void read(
            EntityManager em,
            String sql,
            Collection<UUID> ids,
            Set<UUID> takenBack,
            Asset asset,
            Map<UUID, LoanFacts> found) {
        for (Object[] row : em.createQuery(sql, Object[].class)
                .setParameter("ids", Ledger.padded(ids))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            if (!takenBack.contains((UUID) row[3])) {
                UUID id = (UUID) row[0];
                LoanFacts facts = found.computeIfAbsent(
                        id,
                        of -> new LoanFacts(
                                of, (UUID) row[1], (UUID) row[4], (LocalDate) row[2], (LocalDate) row[5], List.of()));
                LoanTermsEntity terms = (LoanTermsEntity) row[6];
                if (terms != null && row[7] == null && !takenBack.contains(terms.document())) {
                    found.put(id, facts.with(terms.version(asset)));
                }
            }
        }
    }
}
