package org.hashar.intake.internal.job;

import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportMapping;

/** What may be asked of a list of places: to be compared, or to be added to those of the country; not to be taken back. */
final class PlaceLists {
    private static final String STAY = "places-are-not-taken-back";

    private PlaceLists() {}

    /** Whether an import may be started; of lists of persons there is nothing to say here. */
    static void check(Actor actor, ImportDraft draft, ImportMapping mapping) {
        boolean adds = mapping.kind() == ImportMapping.Kind.NEW_PLACES;
        Violations violations = new Violations();
        violations.check(
                draft.dryRun() || mapping.kind() != ImportMapping.Kind.PLACES, "/dryRun", "places-are-only-compared");
        violations.check(!draft.allOrNothing() || !adds, "/allOrNothing", STAY);
        violations.throwIfAny();
        if (adds && !draft.dryRun()) {
            actor.require(Role.ADMINISTRATOR);
        }
    }

    /** Whether an import may be undone. */
    static void checkUndo(ImportMapping mapping) {
        if (mapping.kind().isOfPlaces()) {
            throw Problem.of(Problem.Type.CONFLICT, STAY).exception();
        }
    }
}
