package org.hashar.registry.internal.person;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.PersonDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** Whether people can be parent and child, or grandparent and grandchild, by their years of birth. */
public final class Kin {
    /** A parent is at least so much older than a child. */
    public static final int YOUNGEST_PARENT = 12;

    /** Members of households with the head of the same days, as known now. */
    private static final String PAIRS = "select m.relation, p.birthYear from HouseholdMemberEntity m,"
            + " HouseholdMemberEntity h, PersonEntity p where h.relation = :head and m.householdId = h.householdId"
            + " and m.supersededAt = :forever and h.supersededAt = :forever"
            + " and m.validFrom < h.validTo and h.validFrom < m.validTo and ";

    /** Members of households with their mothers, as known now. */
    private static final String MOTHERS =
            "select p.birthYear from HouseholdMemberEntity m, PersonEntity p where m.supersededAt = :forever and ";

    private Kin() {}

    /** How well years of birth agree with what is said of two. */
    public enum Fit {
        FITS,
        /** Happens in families, with a young stepmother for example. */
        UNLIKELY,
        /** A mistake. */
        IMPOSSIBLE
    }

    /**
     * Somebody in a household.
     *
     * @param born the year, null when it is not known: then whoever says so is believed
     * @param motherTold whether it is said who the mother is, so that nobody else is taken for her
     */
    public record Relative(Relation relation, @Nullable Integer born, boolean motherTold) {}

    /** How well the years of two of one household agree. */
    public static Fit fit(Relative one, Relative other) {
        Fit down = below(one, other);
        Fit up = below(other, one);
        return down.compareTo(up) >= 0 ? down : up;
    }

    /** The same, where the one may be a child or grandchild of the other. */
    private static Fit below(Relative younger, Relative elder) {
        return switch (younger.relation()) {
            case CHILD ->
                switch (elder.relation()) {
                    case HEAD -> apart(younger, elder, YOUNGEST_PARENT, Fit.IMPOSSIBLE);
                    case SPOUSE ->
                        younger.motherTold() ? Fit.FITS : apart(younger, elder, YOUNGEST_PARENT, Fit.UNLIKELY);
                    default -> Fit.FITS;
                };
            case GRANDCHILD ->
                elder.relation() == Relation.HEAD ? apart(younger, elder, 2 * YOUNGEST_PARENT, Fit.UNLIKELY) : Fit.FITS;
            case HEAD ->
                switch (elder.relation()) {
                    case PARENT -> apart(younger, elder, YOUNGEST_PARENT, Fit.IMPOSSIBLE);
                    case GRANDPARENT -> apart(younger, elder, 2 * YOUNGEST_PARENT, Fit.UNLIKELY);
                    default -> Fit.FITS;
                };
            default -> Fit.FITS;
        };
    }

    private static Fit apart(Relative younger, Relative elder, int years, Fit otherwise) {
        return apart(younger.born(), elder.born(), years) ? Fit.FITS : otherwise;
    }

    /** Whether somebody can be the mother of a child; where a year is not known, whoever says so is believed. */
    public static boolean canBeMother(@Nullable Integer mother, @Nullable Integer child) {
        return apart(child, mother, YOUNGEST_PARENT);
    }

    private static boolean apart(@Nullable Integer younger, @Nullable Integer elder, int years) {
        return younger == null || elder == null || younger - elder >= years;
    }

    /**
     * Notes when a corrected birth makes somebody older than a parent, or younger than a child, of the same household, or than the mother who was
     * named. What is only unlikely was for those to confirm who entered the family.
     */
    static void check(EntityManager em, PersonDraft draft, Violations violations) {
        boolean byDate = draft.birthDate() != null;
        Integer born = draft.birthDate() != null ? (Integer) draft.birthDate().getYear() : draft.birthYear();
        boolean fits = pairs(em, "m.personId = :id and p.id = h.personId", draft.id()).stream()
                        .allMatch(pair -> can((Relation) pair[0], born, (Integer) pair[1]))
                && pairs(em, "h.personId = :id and p.id = m.personId", draft.id()).stream()
                        .allMatch(pair -> can((Relation) pair[0], (Integer) pair[1], born))
                && births(em, "m.personId = :id and p.id = m.mother", draft.id()).stream()
                        .allMatch(mother -> canBeMother(mother, born))
                && births(em, "m.mother = :id and p.id = m.personId", draft.id()).stream()
                        .allMatch(child -> canBeMother(born, child));
        violations.check(fits, byDate ? "/birthDate" : "/birthYear", "child-older-than-parent", YOUNGEST_PARENT);
    }

    private static boolean can(Relation relation, @Nullable Integer born, @Nullable Integer headBorn) {
        return fit(new Relative(relation, born, false), new Relative(Relation.HEAD, headBorn, false)) != Fit.IMPOSSIBLE;
    }

    private static List<Object[]> pairs(EntityManager em, String condition, UUID id) {
        return em.createQuery(PAIRS + condition, Object[].class)
                .setParameter("head", Relation.HEAD)
                .setParameter("forever", Forever.MOMENT)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<@Nullable Integer> births(EntityManager em, String condition, UUID id) {
        return em.createQuery(MOTHERS + condition, Integer.class)
                .setParameter("forever", Forever.MOMENT)
                .setParameter("id", id)
                .getResultList();
    }
}
