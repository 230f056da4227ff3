package org.hashar.registry.internal.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.registry.internal.Input;

/** What migration made of households (JP-05). */
final class FamilyStatuses extends Facts<FamilyStatusDraft, FamilyStatusEntity, FamilyStatus> {

    FamilyStatuses(Tools tools) {
        super(tools, FamilyStatusEntity.class, Subject.HOUSEHOLD, "family-status");
    }

    @Override
    Head head(FamilyStatusDraft draft) {
        return new Head(draft.id(), draft.household(), draft.from(), draft.to());
    }

    @Override
    FamilyStatusDraft canonical(FamilyStatusDraft draft, Scene scene) {
        return draft;
    }

    @Override
    void check(FamilyStatusDraft draft, Scene scene, List<FamilyStatusEntity> others) {
        Violations violations = scene.violations();
        Input.given(violations, draft.state(), "/state");
        violations.check(free(others, draft), "/from", "overlaps-family-status");
    }

    @Override
    FamilyStatusEntity first(FamilyStatusDraft draft, Instant now) {
        return new FamilyStatusEntity(draft, now);
    }

    @Override
    FamilyStatusEntity next(FamilyStatusEntity before, FamilyStatusDraft draft, Instant now) {
        return new FamilyStatusEntity(before, draft, now);
    }

    @Override
    boolean same(FamilyStatusEntity known, FamilyStatusDraft draft) {
        return known.same(draft);
    }

    @Override
    UUID subjectOf(FamilyStatusEntity fact) {
        return fact.householdId();
    }

    @Override
    ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "family-status-not-found", id).exception();
    }

    @Override
    FamilyStatus told(EntityManager em, FamilyStatusEntity fact, Actor actor) {
        return fact.toRecord();
    }
}
