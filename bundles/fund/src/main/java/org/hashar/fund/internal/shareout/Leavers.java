package org.hashar.fund.internal.shareout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.fund.internal.ledger.FundEntity;

/** Members who left with their part of the result still to come (R9): what they had saved is kept with their leaving, and is taken back with it. */
final class Leavers {
    private static final String LAST = "select max(s.date) from ShareOutEntity s where s.fund = :fund"
            + " and s.state = :posted and s.scope = :end";
    private static final String BEGUN = "select min(c.startsOn) from CycleEntity c left join DocumentReversalEntity r"
            + " on r.document = c.id where c.group = :group and c.startsOn > :last and c.startsOn <= :date"
            + " and r.document is null";
    private static final String LEFT = "select l.person, max(l.savings) from LeavingEntity l"
            + " left join DocumentReversalEntity r on r.document = l.id where l.fund = :fund and l.gainLater = true"
            + " and l.date >= :from and l.date <= :date and r.document is null group by l.person";

    private Leavers() {}

    /**
     * Those who have a part in what is shared out on a day, with what they had saved when they left, in smallest units. Whoever left before all was
     * shared out last, or after that and before the cycle that began then, has none. Up to three queries.
     */
    static Map<UUID, Long> entitled(EntityManager em, FundEntity fund, LocalDate date) {
        LocalDate from = last(em, fund)
                .map(last -> begun(em, fund, last, date).orElse(last.plusDays(1)))
                .orElse(LocalDate.EPOCH);
        Map<UUID, Long> found = new HashMap<>();
        for (Object[] row : em.createQuery(LEFT, Object[].class)
                .setParameter("fund", fund.id())
                .setParameter("from", from)
                .setParameter("date", date)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            found.put((UUID) row[0], ((Number) row[1]).longValue());
        }
        return found;
    }

    private static Optional<LocalDate> last(EntityManager em, FundEntity fund) {
        return day(em.createQuery(LAST, LocalDate.class)
                .setParameter("fund", fund.id())
                .setParameter("posted", ShareOut.State.POSTED)
                .setParameter("end", ShareOutDraft.Scope.CYCLE_END));
    }

    private static Optional<LocalDate> begun(EntityManager em, FundEntity fund, LocalDate last, LocalDate date) {
        return day(em.createQuery(BEGUN, LocalDate.class)
                .setParameter("group", fund.owner())
                .setParameter("last", last)
                .setParameter("date", date));
    }

    private static Optional<LocalDate> day(TypedQuery<LocalDate> query) {
        return Optional.ofNullable(query.setFlushMode(FlushModeType.COMMIT).getSingleResult());
    }
}
