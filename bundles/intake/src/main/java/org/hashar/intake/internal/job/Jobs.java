package org.hashar.intake.internal.job;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.intake.ImportJob.State;
import org.jspecify.annotations.Nullable;

/** Imports and findings inside a unit of work that is running. */
final class Jobs {
    private static final List<State> UNDER_WAY = List.of(State.WAITING, State.CHECKING, State.WRITING, State.UNDOING);

    private Jobs() {}

    static Optional<JobEntity> find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(JobEntity.class, id));
    }

    static JobEntity require(EntityManager em, UUID id) {
        return find(em, id).orElseThrow(() -> notFound(id));
    }

    static JobEntity lock(EntityManager em, UUID id) {
        JobEntity job = em.find(JobEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw notFound(id);
        }
        return job;
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "import-not-found", id).exception();
    }

    /** Those that have not ended, the oldest first. */
    static List<UUID> underWay(EntityManager em) {
        return em.createQuery(
                        "select j.id from JobEntity j where j.state in :states order by j.createdAt, j.id", UUID.class)
                .setParameter("states", UNDER_WAY)
                .getResultList();
    }

    /** Imports that made some persons, and others of the same files: dry runs for example. */
    static List<JobEntity> naming(EntityManager em, Collection<UUID> persons) {
        Set<String> digests = new HashSet<>();
        for (UUID person : persons) {
            Instant at = RowId.at(person);
            em.createQuery(
                            "select j from JobEntity j where j.createdAt >= :from and j.createdAt < :to",
                            JobEntity.class)
                    .setParameter("from", at)
                    .setParameter("to", at.plusMillis(1))
                    .getResultStream()
                    .filter(job -> new RowId(job.id(), job.createdAt()).makes(person))
                    .forEach(job -> digests.add(job.fileDigest()));
        }
        return digests.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select j from JobEntity j where j.fileDigest in :digests order by j.id",
                                JobEntity.class)
                        .setParameter("digests", digests)
                        .getResultList();
    }

    static boolean isUnderWay(JobEntity job) {
        return UNDER_WAY.contains(job.state());
    }

    static List<JobEntity> list(EntityManager em, @Nullable UUID after, Page.Request page) {
        TypedQuery<JobEntity> query = em.createQuery(
                        "select j from JobEntity j" + (after == null ? "" : " where j.id > :after") + " order by j.id",
                        JobEntity.class)
                .setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** Findings behind a position. */
    static List<FindingEntity> findings(EntityManager em, UUID job, long after, int most) {
        return em.createQuery(
                        "select f from FindingEntity f where f.job = :job and f.position > :after order by f.position",
                        FindingEntity.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets what was found, when a file is gone through anew. */
    static void forget(EntityManager em, UUID job) {
        em.createQuery("delete from FindingEntity f where f.job = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Forgets what stayed when an import was taken back before. */
    static void forgetKept(EntityManager em, UUID job) {
        em.createQuery("delete from FindingEntity f where f.job = :job and f.code = :code")
                .setParameter("job", job)
                .setParameter("code", Removal.KEPT)
                .executeUpdate();
    }
}
