package org.hashar.fund.internal.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.ledger.DependentEntity;

/** The later meetings that a reversal takes back with the one that it is about (R8). */
final class Dependents {
    private Dependents() {}

    /** Each with a reversal of its own, in the order in which they were named; throws all that is wrong with them. */
    static Map<MeetingEntity, ReversalDraft> of(
            EntityManager em, MeetingEntity meeting, ReversalDraft draft, String prefix) {
        Map<MeetingEntity, ReversalDraft> found = new LinkedHashMap<>();
        Violations violations = new Violations();
        List<UUID> named = draft.dependents();
        for (int i = 0; i < named.size(); i++) {
            UUID id = named.get(i);
            String pointer = prefix + "/dependents/" + i;
            MeetingEntity dependent = Documents.find(em, id).orElse(null);
            if (dependent == null || !dependent.fund().equals(meeting.fund()) || id.equals(meeting.id())) {
                violations.add(pointer, "unknown-dependent", id);
            } else if (Documents.reversal(em, id).isPresent()) {
                violations.add(pointer, "dependent-reversed", id);
            } else if (dependent.date().isBefore(meeting.date())) {
                violations.add(pointer, "dependent-earlier", id, meeting.date());
            } else if (found.put(dependent, DependentEntity.reversalOf(draft, id)) != null) {
                violations.add(pointer, "listed-twice");
            }
        }
        violations.throwIfAny();
        return found;
    }
}
