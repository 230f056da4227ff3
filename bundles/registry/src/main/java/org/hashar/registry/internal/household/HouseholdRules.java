package org.hashar.registry.internal.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** What a person's time in a household must be like, inside a unit of work that holds the household's and the person's lock. */
final class HouseholdRules {
    /** A parent is at least so much older than a child. */
    private static final int YOUNGEST_PARENT = 12;

    private static final String KNOWN =
            "select m from HouseholdMemberEntity m where m.supersededAt = :now and m.id <> :id and ";

    private HouseholdRules() {}

    /** Notes all that is wrong. */
    static void check(EntityManager em, HouseholdMemberDraft draft, LocalDate today, Violations violations) {
        Input.given(violations, draft.relation(), "/relation");
        boolean begins = Input.pastDay(violations, draft.from(), "/from", today);
        boolean ends = Input.optionalPastDay(violations, draft.to(), "/to", today)
                && violations.check(
                        draft.to() == null
                                || draft.from() == null
                                || draft.from().isBefore(draft.to()),
                        "/to",
                        "ends-before-begin");
        UUID carer = draft.inCareOf();
        if (carer != null && violations.check(!carer.equals(draft.person()), "/inCareOf", "in-own-care")) {
            violations.check(em.find(PersonEntity.class, carer) != null, "/inCareOf", "unknown-person", carer);
        }
        if (begins && ends) {
            checkOthers(em, draft, violations);
        }
    }

    private static void checkOthers(EntityManager em, HouseholdMemberDraft draft, Violations violations) {
        LocalDate to = Forever.kept(draft.to());
        List<HouseholdMemberEntity> elsewhere = known(em, "m.personId = :subject", draft.person(), draft.id());
        violations.check(
                elsewhere.stream().noneMatch(other -> other.meets(draft.from(), to)), "/from", "overlaps-household");
        List<HouseholdMemberEntity> heads =
                known(em, "m.householdId = :subject and m.relation = :head", draft.household(), draft.id()).stream()
                        .filter(head -> head.meets(draft.from(), to))
                        .toList();
        if (draft.relation() == Relation.HEAD) {
            violations.check(heads.isEmpty(), "/relation", "two-heads");
        }
        for (HouseholdMemberEntity head : heads) {
            checkAges(em, draft, head.personId(), violations);
        }
    }

    private static void checkAges(EntityManager em, HouseholdMemberDraft draft, UUID head, Violations violations) {
        Integer own = birthYear(em, draft.person());
        Integer other = birthYear(em, head);
        boolean child = draft.relation() == Relation.CHILD;
        if (own != null && other != null && (child || draft.relation() == Relation.PARENT)) {
            int apart = child ? own - other : other - own;
            violations.check(apart >= YOUNGEST_PARENT, "/relation", "child-older-than-parent", YOUNGEST_PARENT);
        }
    }

    private static List<HouseholdMemberEntity> known(EntityManager em, String condition, UUID subject, UUID id) {
        var query = em.createQuery(KNOWN + condition, HouseholdMemberEntity.class)
                .setParameter("now", Forever.MOMENT)
                .setParameter("id", id)
                .setParameter("subject", subject);
        if (condition.contains(":head")) {
            query.setParameter("head", Relation.HEAD);
        }
        return query.getResultList();
    }

    private static @Nullable Integer birthYear(EntityManager em, UUID id) {
        PersonEntity person = em.find(PersonEntity.class, id);
        return person == null ? null : person.birthYear();
    }
}
