package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.FundEntity;

/** Tells what would break at later meetings, so that the person who corrects knows where to look (R7). */
final class Breaks {
    private static final int MOST = 100;

    private Breaks() {}

    /** Notes each breach with its day, the meeting of that day, and what is missing. */
    static void note(
            EntityManager em, Violations violations, Scene scene, String pointer, List<Breach> breaches, UUID self) {
        if (breaches.isEmpty()) {
            return;
        }
        List<Breach> first = breaches.subList(0, Math.min(MOST, breaches.size()));
        Map<LocalDate, UUID> meetings =
                meetingsOn(em, scene.fund(), first.stream().map(Breach::date).collect(Collectors.toSet()));
        for (Breach breach : first) {
            UUID meeting = meetings.getOrDefault(breach.date(), self);
            String missing = scene.text(breach.missing());
            switch (breach.account().code()) {
                case "CASH" -> violations.add(pointer, "later-cash-short", breach.date(), meeting, missing);
                case "LOAN" ->
                    violations.add(
                            pointer,
                            "later-loan-overpaid",
                            breach.date(),
                            meeting,
                            missing,
                            breach.account().owner());
                default -> violations.add(pointer, "later-savings-short", breach.date(), meeting, missing);
            }
        }
    }

    private static Map<LocalDate, UUID> meetingsOn(EntityManager em, FundEntity fund, Collection<LocalDate> days) {
        Map<LocalDate, UUID> found = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select m.date, m.id from MeetingEntity m left join ReversalEntity r on r.meeting = m.id"
                                + " where m.group = :group and m.date in :days and r.id is null order by m.id",
                        Object[].class)
                .setParameter("group", fund.owner())
                .setParameter("days", days)
                .getResultList()) {
            found.put((LocalDate) row[0], (UUID) row[1]);
        }
        return found;
    }
}
