package org.hashar.registry.internal.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violations;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.Persons;
import org.jspecify.annotations.Nullable;

/**
 * Brings two persons together and separates them again, inside a unit of work that is running. Nothing that was written for either changes:
 * the merged one points to the survivor, and whoever counts or shows persons follows.
 */
final class Merging {
    private static final int MAX_REASON = 500;

    private final EntityManager em;
    private final Instant now;

    Merging(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    Recorded<PersonMerge> merge(PersonMergeDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.survivor(), "/survivor");
        Input.given(violations, draft.merged(), "/merged");
        Input.text(violations, draft.reason(), "/reason", MAX_REASON);
        violations.throwIfAny();
        MergeEntity known = em.find(MergeEntity.class, draft.id());
        if (known != null) {
            if (known.same(draft)) {
                return new Recorded<>(known.toRecord(), false);
            }
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
        // In the order of their ids, so that two merges of the same two wait for each other.
        Stream.of(draft.survivor(), draft.merged()).sorted().forEach(this::lock);
        check(draft, violations);
        violations.throwIfAny();
        MergeEntity merge = new MergeEntity(draft, now);
        em.persist(merge);
        em.find(PersonEntity.class, draft.merged()).merge(draft.survivor());
        pair(draft.survivor(), draft.merged()).forEach(pair -> pair.merge(draft.reason(), now));
        noteGroups(draft.survivor(), draft.merged());
        return new Recorded<>(merge.toRecord(), true);
    }

    PersonMerge undo(UUID id, String reason) {
        MergeEntity merge = em.find(MergeEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (merge == null) {
            throw Duplicates.notFound("merge-not-found", id);
        }
        if (merge.holds()) {
            Stream.of(merge.survivor(), merge.merged()).sorted().forEach(this::lock);
            PersonEntity merged = em.find(PersonEntity.class, merge.merged());
            Persons.requireThere(merged);
            merged.merge(null);
            merge.undo(reason, now);
            pair(merge.survivor(), merge.merged()).forEach(DuplicateEntity::separate);
            noteGroups(merge.survivor(), merge.merged());
        }
        return merge.toRecord();
    }

    private @Nullable PersonEntity lock(UUID id) {
        return em.find(PersonEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void check(PersonMergeDraft draft, Violations violations) {
        if (!violations.check(!draft.survivor().equals(draft.merged()), "/merged", "merged-with-itself")) {
            return;
        }
        checkStandsForItself(draft.survivor(), "/survivor", violations);
        checkStandsForItself(draft.merged(), "/merged", violations);
        long others = em.createQuery("select count(p) from PersonEntity p where p.mergedInto = :id", Long.class)
                .setParameter("id", draft.merged())
                .getSingleResult();
        violations.check(others == 0, "/merged", "others-merged-into");
        if (!violations.isEmpty()) {
            return;
        }
        List<String> groups = em.createQuery(
                        "select distinct g.code from MembershipEntity a, MembershipEntity b, GroupEntity g"
                                + " where a.personId in :one and b.personId = :other and a.groupId = b.groupId and g.id = a.groupId"
                                + " and a.supersededAt = :now and b.supersededAt = :now"
                                + " and a.validFrom < b.validTo and b.validFrom < a.validTo order by g.code",
                        String.class)
                .setParameter("one", Identities.now(em, draft.survivor()))
                .setParameter("other", draft.merged())
                .setParameter("now", Forever.MOMENT)
                .getResultList();
        violations.check(groups.isEmpty(), "/merged", "both-members", String.join(", ", groups));
    }

    private void checkStandsForItself(UUID id, String pointer, Violations violations) {
        PersonEntity person = em.find(PersonEntity.class, id);
        if (violations.check(person != null, pointer, "unknown-person", id)) {
            violations.check(person.mergedInto() == null, pointer, "merged-person");
            violations.check(person.erasedAt() == null, pointer, "erased-person");
        }
    }

    private List<DuplicateEntity> pair(UUID one, UUID other) {
        return em.createQuery(
                        "select d from DuplicateEntity d where (d.one = :one and d.other = :other)"
                                + " or (d.one = :other and d.other = :one)",
                        DuplicateEntity.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }

    /** Figures by sex and age count the merged one with what is known of the other. */
    private void noteGroups(UUID one, UUID other) {
        GroupChanges.noteGroupsOf(em, one);
        GroupChanges.noteGroupsOf(em, other);
    }
}
