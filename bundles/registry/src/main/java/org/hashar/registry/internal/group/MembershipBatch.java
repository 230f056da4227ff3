package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonBatch;
import org.jspecify.annotations.Nullable;

/**
 * Memberships and roles by the thousand, inside a unit of work that is running. Persons that were there before are locked, as by {@link Memberships},
 * with one look-up for all of who is one with whom; those that the batch made nobody else sees yet.
 */
public final class MembershipBatch {
    private final Batch batch;
    private final Set<UUID> persons = new HashSet<>();
    /** Of the persons and of all who are one with any of them: under whose id each is known. */
    private final Map<UUID, UUID> survivors;

    private final Map<UUID, GroupEntity> groups = new HashMap<>();
    private final Map<Pair, List<MembershipEntity>> memberships = new HashMap<>();
    private final Map<Pair, List<RoleEntity>> roles = new HashMap<>();

    private record Pair(UUID person, UUID group) {}

    /** Loads what the drafts name, with a few queries. */
    public MembershipBatch(Batch batch, List<MembershipDraft> joins, List<RoleDraft> given) {
        this.batch = batch;
        Set<UUID> named = new LinkedHashSet<>();
        Set<UUID> inGroups = new HashSet<>();
        joins.forEach(draft -> {
            named.add(draft.person());
            inGroups.add(draft.group());
        });
        given.forEach(draft -> {
            named.add(draft.person());
            inGroups.add(draft.group());
        });
        named.removeAll(batch.persons());
        persons.addAll(PersonBatch.lock(batch.em(), named));
        survivors = Identities.lockSurvivors(batch.em(), persons);
        groups.putAll(batch.groups());
        inGroups.removeAll(groups.keySet());
        find(GroupEntity.class, "id", inGroups).forEach(group -> groups.put(group.id(), group));
        known(MembershipEntity.class).forEach(each -> into(memberships, each));
        known(RoleEntity.class).forEach(each -> into(roles, each));
        persons.addAll(batch.persons());
    }

    private <E> List<E> find(Class<E> type, String field, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : batch.em()
                        .createQuery("select e from " + type.getSimpleName() + " e where e." + field + " in :ids", type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private <E extends EpisodeEntity> List<E> known(Class<E> type) {
        return find(type, "personId", survivors.keySet()).stream()
                .filter(EpisodeEntity::current)
                .toList();
    }

    private <E extends EpisodeEntity> void into(Map<Pair, List<E>> map, E each) {
        map.computeIfAbsent(pair(each.personId(), each.groupId()), pair -> new ArrayList<>())
                .add(each);
    }

    /** A human being in a group, whichever id is named. */
    private Pair pair(UUID person, UUID group) {
        return new Pair(survivors.getOrDefault(person, person), group);
    }

    /** Adds the memberships that are right. */
    public List<Outcome> join(List<MembershipDraft> drafts) {
        Map<UUID, MembershipEntity> known = Versions.firsts(
                batch.em(),
                MembershipEntity.class,
                drafts.stream().map(MembershipDraft::id).toList());
        List<Object> rows = new ArrayList<>();
        Set<UUID> changed = new LinkedHashSet<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (MembershipDraft draft : drafts) {
            MembershipEntity there = known.get(draft.id());
            Violations violations = new Violations();
            GroupEntity group = there == null ? group(draft.person(), draft.group(), violations) : null;
            if (there != null) {
                violations.check(there.enteredWith(draft), "/id", "id-taken", draft.id());
            } else if (group != null) {
                Pair pair = pair(draft.person(), draft.group());
                MembershipRules.check(
                        draft, group, memberships.getOrDefault(pair, List.of()), batch.today(), violations);
            }
            boolean created = there == null && violations.isEmpty();
            if (created) {
                MembershipEntity row = new MembershipEntity(draft, batch.now());
                rows.add(row);
                into(memberships, row);
                known.put(draft.id(), row);
                changed.add(draft.group());
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        if (batch.writes()) {
            changed.forEach(group -> GroupChanges.note(batch.em(), group));
        }
        return outcomes;
    }

    /** Gives the roles that are right; after {@link #join}. */
    public List<Outcome> give(List<RoleDraft> drafts) {
        Map<UUID, RoleEntity> known = Versions.firsts(
                batch.em(), RoleEntity.class, drafts.stream().map(RoleDraft::id).toList());
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (RoleDraft draft : drafts) {
            RoleEntity there = known.get(draft.id());
            Violations violations = new Violations();
            List<MembershipEntity> episodes = List.of();
            if (there != null) {
                violations.check(there.givenWith(draft, same(draft.person())), "/id", "id-taken", draft.id());
            } else if (group(draft.person(), draft.group(), violations) != null) {
                Pair pair = pair(draft.person(), draft.group());
                episodes = memberships.getOrDefault(pair, List.of());
                RoleRules.check(draft, batch.country(), violations);
                MembershipRules.check(draft, episodes, roles.getOrDefault(pair, List.of()), batch.today(), violations);
                checkFree(draft, pair, violations);
                Decisions.checkElection(batch.em(), draft, violations);
            }
            boolean created = there == null && violations.isEmpty();
            if (created) {
                RoleEntity row = new RoleEntity(draft, MembershipRules.holder(draft, episodes), batch.now());
                rows.add(row);
                into(roles, row);
                known.put(draft.id(), row);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    /** All ids under which a person is known. */
    private Set<UUID> same(UUID person) {
        UUID survivor = survivors.getOrDefault(person, person);
        Set<UUID> ids = new HashSet<>(Set.of(person));
        survivors.forEach((id, known) -> {
            if (known.equals(survivor)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Notes a role that another member has at the same time, when only one may have it; of this batch, too. */
    private void checkFree(RoleDraft draft, Pair pair, Violations violations) {
        if (draft.from() == null || !RoleRules.single(draft.kind(), batch.country())) {
            return;
        }
        LocalDate to = Forever.kept(draft.to());
        boolean free = roles.entrySet().stream()
                .filter(each -> each.getKey().group().equals(draft.group())
                        && !each.getKey().equals(pair))
                .flatMap(each -> each.getValue().stream())
                .noneMatch(role -> role.kind().equals(draft.kind()) && role.meets(draft.from(), to));
        if (violations.check(free, "/from", "role-taken", draft.kind())
                && !batch.groups().containsKey(draft.group())) {
            RoleRules.checkFree(batch.em(), draft, same(draft.person()), batch.country(), violations);
        }
    }

    /** The group, when it and the person are there; what is not is noted. */
    private @Nullable GroupEntity group(UUID person, UUID id, Violations violations) {
        boolean known = violations.check(persons.contains(person), "/person", "unknown-person", person);
        GroupEntity group = groups.get(id);
        violations.check(group != null, "/group", "unknown-group", id);
        return known ? group : null;
    }

    /** The persons of these memberships and roles. */
    public static Set<UUID> personsOf(EntityManager em, List<UUID> memberships, List<UUID> roles) {
        Set<UUID> persons = new HashSet<>();
        episodes(em, MembershipEntity.class, memberships).forEach(each -> persons.add(each.personId()));
        episodes(em, RoleEntity.class, roles).forEach(each -> persons.add(each.personId()));
        return persons;
    }

    private static <E extends EpisodeEntity> List<E> episodes(EntityManager em, Class<E> type, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * Takes out memberships and roles that nobody changed since, and memberships only with all their roles; returns the ids of the others.
     *
     * @param referred persons whose memberships stay
     */
    public static Set<UUID> remove(EntityManager em, List<UUID> memberships, List<UUID> roles, Set<UUID> referred) {
        Set<UUID> kept = new HashSet<>();
        remove(em, RoleEntity.class, roles, role -> !referred.contains(role.personId()), kept);
        Set<UUID> persons = personsOf(em, memberships, List.of());
        Set<Pair> needed = new HashSet<>();
        if (!persons.isEmpty()) {
            em.createQuery("select r from RoleEntity r where r.personId in :ids", RoleEntity.class)
                    .setParameter("ids", persons)
                    .getResultStream()
                    .forEach(role -> needed.add(new Pair(role.personId(), role.groupId())));
        }
        remove(
                em,
                MembershipEntity.class,
                memberships,
                each -> !referred.contains(each.personId())
                        && !needed.contains(new Pair(each.personId(), each.groupId())),
                kept);
        return kept;
    }

    private static <E extends EpisodeEntity> void remove(
            EntityManager em, Class<E> type, List<UUID> ids, Predicate<E> free, Set<UUID> kept) {
        Map<UUID, List<E>> versions = new HashMap<>();
        episodes(em, type, ids).forEach(each -> versions.computeIfAbsent(each.id(), id -> new ArrayList<>())
                .add(each));
        List<UUID> gone = new ArrayList<>();
        Set<UUID> groups = new LinkedHashSet<>();
        versions.forEach((id, all) -> {
            if (all.size() == 1 && all.get(0).current() && free.test(all.get(0))) {
                gone.add(id);
                groups.add(all.get(0).groupId());
            } else {
                kept.add(id);
            }
        });
        if (!gone.isEmpty()) {
            em.createQuery("delete from " + type.getSimpleName() + " e where e.id in :ids")
                    .setParameter("ids", gone)
                    .executeUpdate();
            groups.forEach(group -> GroupChanges.note(em, group));
        }
    }
}
