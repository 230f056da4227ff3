package org.hashar.registry.internal.remittance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.money.Amount;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.person.PersonBatch;

/** Facts about remittances by the thousand, inside a unit of work that is running. */
public final class RemittanceBatch {

    private RemittanceBatch() {}

    /**
     * Adds those that are right. Two queries and an insert.
     *
     * @param login of the account that records them
     */
    public static List<Outcome> add(Batch batch, List<RemittanceDraft> drafts, String login) {
        Map<UUID, RemittanceEntity> known =
                known(batch.em(), drafts.stream().map(RemittanceDraft::id).toList());
        Set<UUID> before = new LinkedHashSet<>();
        drafts.forEach(draft -> before.add(draft.person()));
        before.removeAll(batch.persons());
        Set<UUID> persons = new HashSet<>(PersonBatch.lock(batch.em(), before));
        persons.addAll(batch.persons());
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (RemittanceDraft draft : drafts) {
            Violations violations = new Violations();
            violations.check(persons.contains(draft.person()), "/person", "unknown-person", draft.person());
            RemittanceRules.checkForm(draft, violations);
            Amount amount = violations.isEmpty()
                    ? RemittanceRules.amount(draft, batch.country().currency(), violations)
                    : null;
            RemittanceEntity there = known.get(draft.id());
            if (there == null) {
                RemittanceRules.checkDays(draft, batch.today(), violations);
            } else {
                violations.check(RemittanceRules.same(there.document(), draft, amount), "/id", "id-taken", draft.id());
            }
            boolean created = there == null && violations.isEmpty();
            if (created) {
                RemittanceEntity row = new RemittanceEntity(draft, amount, batch.now(), login);
                known.put(draft.id(), row);
                rows.add(row);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    private static Map<UUID, RemittanceEntity> known(EntityManager em, List<UUID> ids) {
        Map<UUID, RemittanceEntity> known = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select r from RemittanceEntity r where r.id in :ids", RemittanceEntity.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(each -> known.put(each.id(), each));
        }
        return known;
    }

    /** Takes out those that nobody took back since; returns the ids of the others. */
    public static Set<UUID> remove(EntityManager em, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> kept = new HashSet<>(
                em.createQuery("select w.remittance from WithdrawalEntity w where w.remittance in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
        List<UUID> gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            em.createQuery("delete from RemittanceEntity r where r.id in :ids")
                    .setParameter("ids", gone)
                    .executeUpdate();
        }
        return kept;
    }
}
