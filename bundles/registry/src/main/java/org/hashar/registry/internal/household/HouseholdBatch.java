package org.hashar.registry.internal.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Violations;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.registry.internal.Removing;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/**
 * Households by the hundred, inside a unit of work that is running. Households and persons that were there before are locked, as by
 * {@link Households}; those that the batch made nobody else sees yet.
 */
public final class HouseholdBatch implements HouseholdRules.Scene {
    private final Batch batch;
    private final StoredHouseholds stored;
    private final Set<UUID> households = new HashSet<>();
    private final Set<UUID> persons = new HashSet<>();
    private final Map<UUID, List<HouseholdMemberEntity>> byHousehold = new HashMap<>();
    private final Map<UUID, List<HouseholdMemberEntity>> byPerson = new HashMap<>();

    /** Locks what the drafts name and was there before. */
    public HouseholdBatch(Batch batch, List<HouseholdMemberDraft> drafts) {
        this.batch = batch;
        this.stored = new StoredHouseholds(batch.em(), batch.now());
        Set<UUID> old = new LinkedHashSet<>();
        Set<UUID> known = new LinkedHashSet<>();
        drafts.forEach(draft -> {
            old.add(draft.household());
            known.add(draft.person());
        });
        old.removeAll(batch.households());
        known.removeAll(batch.persons());
        lock(old).forEach(household -> households.add(household.id()));
        households.addAll(batch.households());
        persons.addAll(PersonBatch.lock(batch.em(), known));
        persons.addAll(batch.persons());
    }

    private List<HouseholdEntity> lock(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : batch.em()
                        .createQuery(
                                "select h from HouseholdEntity h where h.id in :ids order by h.id",
                                HouseholdEntity.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Adds the households that are right. A query and two inserts. */
    public static List<Outcome> add(Batch batch, List<HouseholdDraft> drafts) {
        Map<UUID, HouseholdEntity> known = new HashMap<>();
        List<UUID> ids = drafts.stream().map(HouseholdDraft::id).toList();
        if (!ids.isEmpty()) {
            batch.em()
                    .createQuery("select h from HouseholdEntity h where h.id in :ids", HouseholdEntity.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(household -> known.put(household.id(), household));
        }
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (HouseholdDraft draft : drafts) {
            Violations violations = new Violations();
            HouseholdDraft canonical = HouseholdRules.canonical(draft, batch.place(draft.territory(), violations));
            HouseholdEntity there = known.get(draft.id());
            if (there == null) {
                HouseholdRules.check(canonical, violations);
            } else {
                violations.check(
                        there.same(canonical)
                                || (there.country().equals(canonical.country())
                                        && Residences.began(batch.em(), canonical)),
                        "/id",
                        "id-taken",
                        draft.id());
            }
            boolean created = there == null && violations.isEmpty();
            if (created) {
                HouseholdEntity household = new HouseholdEntity(canonical, batch.now());
                known.put(draft.id(), household);
                rows.add(household);
                rows.add(new ResidenceEntity(canonical, batch.now()));
                batch.householdThere(household);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    /** Adds who belongs to them, if that is right; after {@link #add}. */
    public List<Outcome> join(List<HouseholdMemberDraft> drafts) {
        Map<UUID, HouseholdMemberEntity> known = Versions.firsts(
                batch.em(),
                HouseholdMemberEntity.class,
                drafts.stream().map(HouseholdMemberDraft::id).toList());
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (HouseholdMemberDraft draft : drafts) {
            Violations violations = new Violations();
            HouseholdMemberEntity there = known.get(draft.id());
            if (there == null) {
                check(draft, violations);
            } else {
                violations.check(there.same(draft), "/id", "id-taken", draft.id());
            }
            boolean created = there == null && violations.isEmpty();
            if (created) {
                HouseholdMemberEntity row = new HouseholdMemberEntity(draft, batch.now());
                known.put(draft.id(), row);
                byHousehold
                        .computeIfAbsent(draft.household(), id -> new ArrayList<>())
                        .add(row);
                byPerson.computeIfAbsent(draft.person(), id -> new ArrayList<>())
                        .add(row);
                rows.add(row);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    private void check(HouseholdMemberDraft draft, Violations violations) {
        boolean there = violations.check(persons.contains(draft.person()), "/person", "unknown-person", draft.person());
        boolean household = violations.check(
                households.contains(draft.household()), "/household", "unknown-household", draft.household());
        if (there && household) {
            HouseholdRules.check(draft, this, batch.today(), violations);
        }
    }

    @Override
    public @Nullable PersonEntity person(UUID id) {
        return batch.person(id);
    }

    @Override
    public List<HouseholdMemberEntity> ofPerson(UUID id) {
        return with(batch.persons().contains(id) ? List.of() : stored.ofPerson(id), byPerson.get(id));
    }

    @Override
    public List<HouseholdMemberEntity> ofHousehold(UUID id) {
        return with(batch.households().contains(id) ? List.of() : stored.ofHousehold(id), byHousehold.get(id));
    }

    private static List<HouseholdMemberEntity> with(
            List<HouseholdMemberEntity> stored, @Nullable List<HouseholdMemberEntity> made) {
        return made == null
                ? stored
                : Stream.concat(stored.stream(), made.stream()).toList();
    }

    /** The households that these entries of members are about. */
    public static Set<UUID> householdsOf(EntityManager em, List<UUID> members) {
        Set<UUID> households = new HashSet<>();
        entries(em, members).forEach(entry -> households.add(entry.householdId()));
        return households;
    }

    /**
     * Takes out those entries of members that nobody changed; returns the ids of the others.
     *
     * @param referred households whose members stay: something tells who belonged to them
     */
    public static Set<UUID> removeMembers(EntityManager em, List<UUID> members, Set<UUID> referred) {
        Set<UUID> kept = new HashSet<>();
        entries(em, members).stream()
                .filter(entry -> referred.contains(entry.householdId()))
                .forEach(entry -> kept.add(entry.id()));
        List<UUID> free = members.stream().filter(id -> !kept.contains(id)).toList();
        kept.addAll(Versions.remove(em, HouseholdMemberEntity.class, free));
        return kept;
    }

    private static List<HouseholdMemberEntity> entries(EntityManager em, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from HouseholdMemberEntity m where m.id in :ids", HouseholdMemberEntity.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Takes out those households that nobody changed and nothing in the registry refers to; returns the others. */
    public static Set<UUID> remove(EntityManager em, List<UUID> ids) {
        Set<UUID> kept = Removing.kept(
                em,
                ids,
                List.of(
                        "h.id from HouseholdEntity h where h.version > 1 and h.id",
                        "r.householdId from ResidenceEntity r where r.revision > 1 and r.householdId",
                        "r.householdId from ResidenceEntity r where r.id <> r.householdId and r.householdId",
                        "m.householdId from HouseholdMemberEntity m where m.householdId",
                        "s.householdId from FamilyStatusEntity s where s.householdId",
                        "l.householdId from LandPlotEntity l where l.householdId"));
        List<UUID> gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            Removing.delete(em, gone, List.of("ResidenceEntity r where r.householdId", "HouseholdEntity h where h.id"));
        }
        return kept;
    }
}
