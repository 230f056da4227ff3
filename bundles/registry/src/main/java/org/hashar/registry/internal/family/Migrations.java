package org.hashar.registry.internal.family;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;

/** Absences for work (KG-28, KG-29). */
final class Migrations extends Facts<MigrationDraft, MigrationEntity, Migration> {
    private static final int MAX_PLACE = 100;
    private static final Set<String> COUNTRIES = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));

    Migrations(Tools tools) {
        super(tools, MigrationEntity.class, Subject.PERSON, "migration");
    }

    @Override
    Head head(MigrationDraft draft) {
        return new Head(draft.id(), draft.person(), draft.from(), draft.to());
    }

    @Override
    MigrationDraft canonical(MigrationDraft draft, Scene scene) {
        return new MigrationDraft(
                draft.id(),
                draft.person(),
                draft.kind(),
                draft.destination(),
                Texts.clean(draft.place()),
                draft.legalStatus(),
                draft.from(),
                draft.expectedTo(),
                draft.to(),
                draft.returnReason());
    }

    @Override
    void check(MigrationDraft draft, Scene scene, List<MigrationEntity> others) {
        Violations violations = scene.violations();
        Input.given(violations, draft.kind(), "/kind");
        if (Input.given(violations, draft.destination(), "/destination")
                && violations.check(COUNTRIES.contains(draft.destination()), "/destination", "not-an-iso-country")) {
            checkDestination(draft, scene);
        }
        Input.optionalText(violations, draft.place(), "/place", MAX_PLACE);
        violations.check(draft.to() != null || draft.returnReason() == null, "/returnReason", "not-needed-here");
        violations.check(
                draft.expectedTo() == null
                        || draft.from() == null
                        || draft.from().isBefore(draft.expectedTo()),
                "/expectedTo",
                "ends-before-begin");
        violations.check(
                draft.from() == null || !Births.unborn(scene.person(draft.person()), draft.from()),
                "/from",
                "before-birth");
        violations.check(free(others, draft), "/from", "overlaps-migration");
    }

    private static void checkDestination(MigrationDraft draft, Scene scene) {
        Violations violations = scene.violations();
        boolean home = scene.country().equals(draft.destination());
        violations.check(draft.kind() != Kind.INTERNAL || home, "/destination", "internal-is-at-home", scene.country());
        violations.check(
                draft.kind() != Kind.INTERNATIONAL || !home,
                "/destination",
                "international-is-abroad",
                scene.country());
        violations.check(!home || draft.legalStatus() == null, "/legalStatus", "not-needed-here");
    }

    @Override
    MigrationEntity first(MigrationDraft draft, Instant now) {
        return new MigrationEntity(draft, now);
    }

    @Override
    MigrationEntity next(MigrationEntity before, MigrationDraft draft, Instant now) {
        return new MigrationEntity(before, draft, now);
    }

    @Override
    boolean same(MigrationEntity known, MigrationDraft draft) {
        return known.same(draft);
    }

    @Override
    UUID subjectOf(MigrationEntity fact) {
        return fact.personId();
    }

    @Override
    ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "migration-not-found", id).exception();
    }

    @Override
    Migration told(EntityManager em, MigrationEntity fact, Actor actor) {
        return Told.of(fact, actor);
    }
}
