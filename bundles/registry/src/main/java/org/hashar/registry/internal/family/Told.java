package org.hashar.registry.internal.family;

import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.Migration;

/** What somebody may see of facts about persons; what could harm them, from a coordinator on. */
public final class Told {
    private Told() {}

    /** Of an absence for work. */
    public static Migration of(MigrationEntity fact, Actor actor) {
        return fact.toRecord(actor.role().includes(Role.COORDINATOR));
    }

    /** Of a marital status, inside a unit of work that is running. */
    public static MaritalStatus of(EntityManager em, MaritalStatusEntity fact, Actor actor) {
        boolean sensitive = actor.role().includes(Role.COORDINATOR);
        return fact.toRecord(
                sensitive, sensitive && fact.married() ? Births.early(em, fact.personId(), fact.from()) : null);
    }
}
