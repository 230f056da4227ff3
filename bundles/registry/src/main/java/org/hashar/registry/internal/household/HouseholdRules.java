package org.hashar.registry.internal.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdMemberDraft.Unlikely;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Kin;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.territory.Place;
import org.jspecify.annotations.Nullable;

/** What a household and a person's time in it must be like. */
final class HouseholdRules {
    private static final int MAX_ADDRESS = 300;

    private HouseholdRules() {}

    /** What is known beside a draft; nobody changes it until the unit of work ends. */
    interface Scene {
        /** Null when there is no such person. */
        @Nullable
        PersonEntity person(UUID id);

        /** What is known now of a person's time in households, under whichever id it was entered. */
        List<HouseholdMemberEntity> ofPerson(UUID id);

        /** What is known now of everybody's time in a household. */
        List<HouseholdMemberEntity> ofHousehold(UUID id);
    }

    /** A household as it is kept and compared. */
    static HouseholdDraft canonical(HouseholdDraft draft, @Nullable Place place) {
        return new HouseholdDraft(
                draft.id(),
                draft.country(),
                place == null ? draft.territory() : place.code(),
                Texts.clean(draft.address()));
    }

    /** Notes all that is wrong with a canonical household, but for its country and place. */
    static void check(HouseholdDraft canonical, Violations violations) {
        Input.given(violations, canonical.id(), "/id");
        Input.optionalText(violations, canonical.address(), "/address", MAX_ADDRESS);
    }

    /** Notes all that is wrong with a person's time in a household. */
    static void check(HouseholdMemberDraft draft, Scene scene, LocalDate today, Violations violations) {
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
            violations.check(scene.person(carer) != null, "/inCareOf", "unknown-person", carer);
        }
        checkMother(draft, scene, violations);
        if (begins && ends) {
            checkOthers(draft, scene, violations);
        }
    }

    private static void checkOthers(HouseholdMemberDraft draft, Scene scene, Violations violations) {
        violations.check(met(draft, scene.ofPerson(draft.person())).isEmpty(), "/from", "overlaps-household");
        List<HouseholdMemberEntity> others = met(draft, scene.ofHousehold(draft.household()));
        boolean head = draft.relation() == Relation.HEAD;
        violations.check(!head || others.stream().noneMatch(HouseholdMemberEntity::head), "/relation", "two-heads");
        if (draft.relation() != null) {
            checkAges(draft, scene, others, violations);
        }
    }

    private static void checkAges(
            HouseholdMemberDraft draft, Scene scene, List<HouseholdMemberEntity> others, Violations violations) {
        Kin.Relative one = new Kin.Relative(draft.relation(), birthYear(scene, draft.person()), draft.mother() != null);
        Kin.Fit worst = others.stream()
                .map(other -> Kin.fit(
                        one,
                        new Kin.Relative(other.relation(), birthYear(scene, other.personId()), other.motherTold())))
                .max(Comparator.naturalOrder())
                .orElse(Kin.Fit.FITS);
        violations.check(worst != Kin.Fit.IMPOSSIBLE, "/relation", "child-older-than-parent", Kin.YOUNGEST_PARENT);
        violations.check(
                worst != Kin.Fit.UNLIKELY || draft.confirmed().contains(Unlikely.AGES), "/confirmed", "ages-unlikely");
    }

    private static void checkMother(HouseholdMemberDraft draft, Scene scene, Violations violations) {
        UUID mother = draft.mother();
        if (mother == null || !violations.check(!mother.equals(draft.person()), "/mother", "own-mother")) {
            return;
        }
        PersonEntity found = scene.person(mother);
        if (violations.check(found != null, "/mother", "unknown-person", mother) && found != null) {
            violations.check(found.sex() != Sex.MALE, "/mother", "mother-is-a-man");
            violations.check(
                    Kin.canBeMother(found.birthYear(), birthYear(scene, draft.person())),
                    "/mother",
                    "child-older-than-parent",
                    Kin.YOUNGEST_PARENT);
        }
    }

    /** What else holds on days of the draft. */
    private static List<HouseholdMemberEntity> met(HouseholdMemberDraft draft, List<HouseholdMemberEntity> known) {
        return known.stream()
                .filter(other -> !other.id().equals(draft.id()) && other.meets(draft.from(), Forever.kept(draft.to())))
                .toList();
    }

    private static @Nullable Integer birthYear(Scene scene, UUID id) {
        PersonEntity person = scene.person(id);
        return person == null ? null : person.birthYear();
    }
}
