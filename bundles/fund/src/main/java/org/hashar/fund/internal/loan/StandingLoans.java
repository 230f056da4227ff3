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
import org.hashar.fund.internal.ledger.Ledger;

/** Finds loans by their ids, with what was agreed on them. One query. */
public final class StandingLoans {
    private static final String SQL = "select l.id, m.fund, m.date, m.id, l.person, l.dueOn, t from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, LoanEntity l"
            + " left join LoanTermsEntity t on t.loan = l.id and (t.document = l.meeting or t.rescheduled = true)"
            + " where l.meeting = m.id and l.id in :ids and r.id is null";

    private StandingLoans() {}

    /**
     * Those of the loans that a standing meeting handed out, but for meetings that are being taken back.
     *
     * @param asset of the fund
     */
    public static Map<UUID, LoanFacts> of(EntityManager em, Collection<UUID> ids, Set<UUID> takenBack, Asset asset) {
        Map<UUID, LoanFacts> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (Object[] row : em.createQuery(SQL, Object[].class)
                .setParameter("ids", Ledger.padded(ids))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            if (!takenBack.contains((UUID) row[3])) {
                UUID id = (UUID) row[0];
                LoanFacts facts = found.computeIfAbsent(
                        id,
                        of -> new LoanFacts(
                                of, (UUID) row[1], (UUID) row[4], (LocalDate) row[2], (LocalDate) row[5], List.of()));
                if (row[6] != null) {
                    found.put(id, facts.with(((LoanTermsEntity) row[6]).version(asset)));
                }
            }
        }
        return found;
    }
}
