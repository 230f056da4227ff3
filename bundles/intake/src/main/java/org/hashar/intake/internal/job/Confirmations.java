package org.hashar.intake.internal.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Violations;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportDraft.Confirmation;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob.State;
import org.jspecify.annotations.Nullable;

/**
 * Unlikely ages that somebody looked at and confirmed, inside a unit of work that is running. Only rows can be confirmed that a dry run of the same
 * file by the same mapping named for it, so that nobody confirms what nobody saw.
 */
final class Confirmations {
    static final String CONFIRMED = "ages-confirmed";
    private static final String UNLIKELY = "ages-unlikely";
    private static final int MOST = 1000;

    private Confirmations() {}

    /** Notes what may not be confirmed with a draft of a file. */
    static void check(EntityManager em, ImportDraft draft, String fileDigest, Violations violations) {
        Confirmation confirmation = draft.confirmation();
        if (confirmation == null) {
            return;
        }
        SortedSet<Long> rows = confirmation.rows();
        violations.check(!rows.isEmpty(), "/confirmed", "required");
        violations.check(rows.size() <= MOST, "/confirmed", "too-many", MOST);
        boolean same = Jobs.find(em, confirmation.dryRun())
                .filter(run -> run.dryRun()
                        && run.state() == State.DONE
                        && run.mapping().equals(draft.mapping())
                        && run.fileDigest().equals(fileDigest))
                .isPresent();
        if (violations.check(same, "/confirmedIn", "not-that-dry-run") && violations.isEmpty()) {
            Set<Long> found = found(em, confirmation.dryRun());
            rows.stream()
                    .filter(row -> !found.contains(row))
                    .forEach(row -> violations.add("/confirmed", "nothing-to-confirm", row));
        }
    }

    /** The rows in which a dry run found unlikely ages, or in which they were confirmed with it already. */
    private static Set<Long> found(EntityManager em, UUID dryRun) {
        Set<Long> rows = new HashSet<>();
        em.createQuery("select f.position from FindingEntity f where f.job = :job and f.code in :codes", Long.class)
                .setParameter("job", dryRun)
                .setParameter("codes", List.of(UNLIKELY, CONFIRMED))
                .getResultStream()
                .forEach(position -> rows.add(position / FindingEntity.OF_A_ROW));
        return rows;
    }

    /** Keeps who confirmed what, with an import that is there. */
    static void keep(EntityManager em, ImportDraft draft, Actor actor, Instant now) {
        Confirmation confirmation = draft.confirmation();
        if (confirmation != null) {
            confirmation
                    .rows()
                    .forEach(row ->
                            em.persist(new ConfirmationEntity(draft.id(), row, confirmation.dryRun(), actor, now)));
        }
    }

    /** Whether an import was asked for with what a draft confirms. */
    static boolean same(EntityManager em, ImportDraft draft) {
        return Objects.equals(of(em, draft.id()), draft.confirmation());
    }

    private static @Nullable Confirmation of(EntityManager em, UUID job) {
        List<ConfirmationEntity> kept = all(em, job);
        SortedSet<Long> rows = new TreeSet<>();
        kept.forEach(each -> rows.add(each.row()));
        return kept.isEmpty() ? null : new Confirmation(kept.get(0).dryRun(), rows);
    }

    /** By row, what is told of each: who confirmed it, and when. */
    static Map<Long, ImportFinding> hints(EntityManager em, UUID job) {
        Map<Long, ImportFinding> hints = new HashMap<>();
        all(em, job)
                .forEach(each ->
                        hints.put(each.row(), new ImportFinding(each.row(), null, CONFIRMED, each.told(), false)));
        return hints;
    }

    private static List<ConfirmationEntity> all(EntityManager em, UUID job) {
        return em.createQuery("select c from ConfirmationEntity c where c.job = :job", ConfirmationEntity.class)
                .setParameter("job", job)
                .getResultList();
    }
}
