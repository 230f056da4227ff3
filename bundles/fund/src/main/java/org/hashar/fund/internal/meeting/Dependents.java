package org.hashar.fund.internal.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.ledger.DependentEntity;

/** The later meetings and share-outs that a reversal takes back with what it is about (R8). */
final class Dependents {
    private Dependents() {}

    /** Each with a reversal of its own, in the order in which they were named; throws all that is wrong with them. */
    static Map<Posted, ReversalDraft> of(EntityManager em, Posted first, ReversalDraft draft, String prefix) {
        Map<Posted, ReversalDraft> found = new LinkedHashMap<>();
        Violations violations = new Violations();
        List<UUID> named = draft.dependents();
        for (int i = 0; i < named.size(); i++) {
            UUID id = named.get(i);
            String pointer = prefix + "/dependents/" + i;
            Posted dependent = Posted.find(em, id).orElse(null);
            if (dependent == null || !dependent.fund().equals(first.fund()) || id.equals(first.id())) {
                violations.add(pointer, "unknown-dependent", id);
            } else if (dependent.isReversed(em)) {
                violations.add(pointer, "dependent-reversed", id);
            } else if (dependent.date().isBefore(first.date())) {
                violations.add(pointer, "dependent-earlier", id, first.date());
            } else if (found.put(dependent, DependentEntity.reversalOf(draft, id)) != null) {
                violations.add(pointer, "listed-twice");
            }
        }
        violations.throwIfAny();
        return found;
    }
}
