package org.hashar.registry.internal.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Violations;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.registry.internal.Removing;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.spi.IdentifierScheme;

/** Persons by the thousand, inside a unit of work that is running. */
public final class PersonBatch {

    private PersonBatch() {}

    /** Adds what is right. One query and one insert for each table. */
    public static List<Outcome> add(Batch batch, List<PersonDraft> drafts) {
        Map<UUID, String> known = batch.fingerprints(
                "PersonEntity", drafts.stream().map(PersonDraft::id).toList());
        List<IdentifierScheme> schemes = batch.identifiers();
        Map<Identifiers.Key, UUID> owners = Identifiers.owners(batch.em(), drafts, schemes);
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (PersonDraft draft : drafts) {
            Violations violations = new Violations();
            PersonDraft canonical = PersonRules.canonical(draft, batch.place(draft.territory(), violations), schemes);
            boolean taken = known.containsKey(draft.id());
            if (taken) {
                violations.check(
                        PersonRules.fingerprint(canonical).equals(known.get(draft.id())),
                        "/id",
                        "id-taken",
                        draft.id());
            } else {
                PersonRules.check(canonical, batch.today(), schemes, violations);
                Identifiers.checkFree(canonical, owners, violations);
            }
            boolean created = !taken && violations.isEmpty();
            if (created) {
                PersonEntity person = new PersonEntity(canonical, batch.now());
                known.put(draft.id(), person.fingerprint());
                rows.add(person);
                rows.addAll(PersonRows.of(canonical));
                Identifiers.numbers(canonical).forEach(number -> owners.put(number, draft.id()));
                batch.personThere(person);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    /** Locks persons until the unit of work ends, always in the same order; returns those that there are and that were not erased. */
    public static Set<UUID> lock(EntityManager em, Set<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        if (!ids.isEmpty()) {
            em.createQuery("select p from PersonEntity p where p.id in :ids order by p.id", PersonEntity.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .filter(person -> person.erasedAt() == null)
                    .forEach(person -> found.add(person.id()));
        }
        return found;
    }

    /** Takes out those persons that nobody changed and nothing in the registry refers to; returns the others. */
    public static Set<UUID> remove(EntityManager em, List<UUID> ids) {
        Set<UUID> kept = Removing.kept(
                em,
                ids,
                List.of(
                        "p.id from PersonEntity p where p.version > 1 and p.id",
                        "m.personId from MembershipEntity m where m.personId",
                        "r.personId from RoleEntity r where r.personId",
                        "h.personId from HouseholdMemberEntity h where h.personId",
                        "h.inCareOf from HouseholdMemberEntity h where h.inCareOf",
                        "h.mother from HouseholdMemberEntity h where h.mother",
                        "m.personId from MigrationEntity m where m.personId",
                        "s.personId from MaritalStatusEntity s where s.personId",
                        "g.survivor from MergeEntity g where g.survivor",
                        "g.merged from MergeEntity g where g.merged",
                        "c.personId from ConsentEntity c where c.personId",
                        "c.giverId from ConsentEntity c where c.giverId",
                        "l.personId from ReleasePersonEntity l where l.personId",
                        "d.personId from CivilDocumentEntity d where d.personId",
                        "r.person from RemittanceEntity r where r.person"));
        List<UUID> gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            Removing.delete(em, gone, List.of("DuplicateEntity d where d.one", "DuplicateEntity d where d.other"));
            PersonRows.forget(em, gone);
            Removing.delete(em, gone, List.of("PersonEntity e where e.id"));
        }
        return kept;
    }
}
