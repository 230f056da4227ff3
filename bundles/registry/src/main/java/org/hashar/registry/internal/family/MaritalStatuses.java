package org.hashar.registry.internal.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MaritalStatusDraft.State;
import org.hashar.registry.internal.Input;

/** Who is married, and how (KG-39). */
final class MaritalStatuses extends Facts<MaritalStatusDraft, MaritalStatusEntity, MaritalStatus> {

    MaritalStatuses(Tools tools) {
        super(tools, MaritalStatusEntity.class, Subject.PERSON, "marital-status");
    }

    @Override
    Head head(MaritalStatusDraft draft) {
        return new Head(draft.id(), draft.person(), draft.from(), draft.to());
    }

    @Override
    MaritalStatusDraft canonical(MaritalStatusDraft draft, Scene scene) {
        return draft;
    }

    @Override
    void check(MaritalStatusDraft draft, Scene scene, List<MaritalStatusEntity> others) {
        Violations violations = scene.violations();
        if (Input.given(violations, draft.state(), "/state")) {
            boolean married = draft.state() == State.MARRIED;
            violations.check(married || draft.marriage() == null, "/marriage", "not-needed-here");
            violations.check(!married || draft.marriage() != null, "/marriage", "required");
        }
        violations.check(
                draft.from() == null || !Births.unborn(scene.person(draft.person()), draft.from()),
                "/from",
                "before-birth");
        violations.check(free(others, draft), "/from", "overlaps-marital-status");
        violations.check(
                others.stream().noneMatch(other -> singleAfterMarriage(draft, other)),
                "/state",
                "single-after-marriage");
    }

    /** Who was ever married is divorced or widowed afterwards, and never single again. */
    private static boolean singleAfterMarriage(MaritalStatusDraft draft, MaritalStatusEntity other) {
        boolean single = draft.state() == State.SINGLE;
        if (single == other.single()) {
            return false;
        }
        LocalDate from = draft.from();
        return single ? from.isAfter(other.from()) : other.from().isAfter(from);
    }

    @Override
    MaritalStatusEntity first(MaritalStatusDraft draft, Instant now) {
        return new MaritalStatusEntity(draft, now);
    }

    @Override
    MaritalStatusEntity next(MaritalStatusEntity before, MaritalStatusDraft draft, Instant now) {
        return new MaritalStatusEntity(before, draft, now);
    }

    @Override
    boolean same(MaritalStatusEntity known, MaritalStatusDraft draft) {
        return known.same(draft);
    }

    @Override
    UUID subjectOf(MaritalStatusEntity fact) {
        return fact.personId();
    }

    @Override
    ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "marital-status-not-found", id)
                .exception();
    }

    @Override
    MaritalStatus told(EntityManager em, MaritalStatusEntity fact, Actor actor) {
        return Told.of(em, fact, actor);
    }
}
