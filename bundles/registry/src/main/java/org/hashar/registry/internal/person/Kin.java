package org.hashar.registry.internal.person;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.PersonDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** Whether people can be parent and child, by their years of birth. */
public final class Kin {
    /** A parent is at least so much older than a child. */
    public static final int YOUNGEST_PARENT = 12;

    /** Members of households with the head of the same days, as known now. */
    private static final String PAIRS = "select m.relation, p.birthYear from HouseholdMemberEntity m,"
            + " HouseholdMemberEntity h, PersonEntity p where h.relation = :head and m.householdId = h.householdId"
            + " and m.supersededAt = :forever and h.supersededAt = :forever"
            + " and m.validFrom < h.validTo and h.validFrom < m.validTo and ";

    private Kin() {}

    /** Whether somebody can be to the head of a household what is said; where a year of birth is not known, whoever says so is believed. */
    public static boolean fits(Relation relation, @Nullable Integer born, @Nullable Integer headBorn) {
        if (born == null || headBorn == null) {
            return true;
        }
        if (relation == Relation.CHILD) {
            return born - headBorn >= YOUNGEST_PARENT;
        }
        return relation != Relation.PARENT || headBorn - born >= YOUNGEST_PARENT;
    }

    /** Notes when a corrected birth makes somebody older than a parent, or younger than a child, of the same household. */
    static void check(EntityManager em, PersonDraft draft, Violations violations) {
        boolean byDate = draft.birthDate() != null;
        Integer born = draft.birthDate() != null ? (Integer) draft.birthDate().getYear() : draft.birthYear();
        boolean fits = pairs(em, "m.personId = :id and p.id = h.personId", draft.id()).stream()
                        .allMatch(pair -> fits((Relation) pair[0], born, (Integer) pair[1]))
                && pairs(em, "h.personId = :id and p.id = m.personId", draft.id()).stream()
                        .allMatch(pair -> fits((Relation) pair[0], (Integer) pair[1], born));
        violations.check(fits, byDate ? "/birthDate" : "/birthYear", "child-older-than-parent", YOUNGEST_PARENT);
    }

    private static List<Object[]> pairs(EntityManager em, String condition, UUID id) {
        return em.createQuery(PAIRS + condition, Object[].class)
                .setParameter("head", Relation.HEAD)
                .setParameter("forever", Forever.MOMENT)
                .setParameter("id", id)
                .getResultList();
    }
}
