package org.hashar.registry.internal.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdMemberDraft.Unlikely;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.Kin;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** What a person's time in a household must be like, inside a unit of work that holds the household's and the person's lock. */
final class HouseholdRules {
    private static final String KNOWN =
            "select m from HouseholdMemberEntity m where m.supersededAt = :now and m.id <> :id and ";

    private HouseholdRules() {}

    /** Notes all that is wrong. */
    static void check(
            EntityManager em, HouseholdMemberDraft draft, LocalDate today, Instant now, Violations violations) {
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
        checkMother(em, draft, violations);
        if (begins && ends) {
            checkOthers(em, draft, now, violations);
        }
    }

    private static void checkOthers(EntityManager em, HouseholdMemberDraft draft, Instant now, Violations violations) {
        List<HouseholdMemberEntity> elsewhere =
                known(em, draft, "m.personId in :subjects", Identities.of(em, draft.person(), now));
        violations.check(elsewhere.isEmpty(), "/from", "overlaps-household");
        List<HouseholdMemberEntity> others = known(em, draft, "m.householdId in :subjects", Set.of(draft.household()));
        boolean head = draft.relation() == Relation.HEAD;
        violations.check(!head || others.stream().noneMatch(HouseholdMemberEntity::head), "/relation", "two-heads");
        if (draft.relation() != null) {
            checkAges(em, draft, others, violations);
        }
    }

    private static void checkAges(
            EntityManager em, HouseholdMemberDraft draft, List<HouseholdMemberEntity> others, Violations violations) {
        Kin.Relative one = new Kin.Relative(draft.relation(), birthYear(em, draft.person()), draft.mother() != null);
        Kin.Fit worst = others.stream()
                .map(other -> Kin.fit(
                        one, new Kin.Relative(other.relation(), birthYear(em, other.personId()), other.motherTold())))
                .max(Comparator.naturalOrder())
                .orElse(Kin.Fit.FITS);
        violations.check(worst != Kin.Fit.IMPOSSIBLE, "/relation", "child-older-than-parent", Kin.YOUNGEST_PARENT);
        violations.check(
                worst != Kin.Fit.UNLIKELY || draft.confirmed().contains(Unlikely.AGES), "/confirmed", "ages-unlikely");
    }

    private static void checkMother(EntityManager em, HouseholdMemberDraft draft, Violations violations) {
        UUID mother = draft.mother();
        if (mother == null || !violations.check(!mother.equals(draft.person()), "/mother", "own-mother")) {
            return;
        }
        PersonEntity found = em.find(PersonEntity.class, mother);
        if (violations.check(found != null, "/mother", "unknown-person", mother)) {
            violations.check(found.sex() != Sex.MALE, "/mother", "mother-is-a-man");
            violations.check(
                    Kin.canBeMother(found.birthYear(), birthYear(em, draft.person())),
                    "/mother",
                    "child-older-than-parent",
                    Kin.YOUNGEST_PARENT);
        }
    }

    /** What else is known now on days of the draft. */
    private static List<HouseholdMemberEntity> known(
            EntityManager em, HouseholdMemberDraft draft, String condition, Set<UUID> subjects) {
        return em.createQuery(KNOWN + condition, HouseholdMemberEntity.class)
                .setParameter("now", Forever.MOMENT)
                .setParameter("id", draft.id())
                .setParameter("subjects", subjects)
                .getResultStream()
                .filter(other -> other.meets(draft.from(), Forever.kept(draft.to())))
                .toList();
    }

    private static @Nullable Integer birthYear(EntityManager em, UUID id) {
        PersonEntity person = em.find(PersonEntity.class, id);
        return person == null ? null : person.birthYear();
    }
}
