package org.hashar.registry.internal.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.registry.internal.Removing;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.name.NameWords;
import org.hashar.registry.internal.territory.Place;
import org.hashar.store.Ids;

/** Groups by the hundred, inside a unit of work that is running. */
public final class GroupBatch {

    private GroupBatch() {}

    /** Adds what is right. A query, and one insert for each table. */
    public static List<Outcome> add(Batch batch, List<GroupDraft> drafts) {
        Map<UUID, String> known = batch.fingerprints(
                "GroupEntity", drafts.stream().map(GroupDraft::id).toList());
        Set<NameInPlace> taken = new HashSet<>(
                named(batch.em(), batch.country().code(), keys(batch, drafts)).keySet());
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        List<GroupDraft> right = new ArrayList<>();
        for (GroupDraft draft : drafts) {
            Violations violations = new Violations();
            Place place = batch.place(draft.territory(), violations);
            GroupDraft canonical = GroupRules.canonical(draft, place);
            boolean there = known.containsKey(draft.id());
            if (there) {
                violations.check(
                        GroupRules.fingerprint(canonical).equals(known.get(draft.id())), "/id", "id-taken", draft.id());
            } else {
                GroupRules.check(canonical, batch.country(), batch.today(), violations);
                if (place != null) {
                    violations.check(
                            taken.add(new NameInPlace(place.code(), Texts.key(canonical.name()))),
                            "/name",
                            "name-taken",
                            place.code());
                }
            }
            boolean created = !there && violations.isEmpty();
            if (created) {
                known.put(draft.id(), GroupRules.fingerprint(canonical));
                right.add(canonical);
            }
            outcomes.add(new Outcome(draft.id(), created, violations.list()));
        }
        write(batch, right);
        return outcomes;
    }

    private static void write(Batch batch, List<GroupDraft> drafts) {
        Map<String, Long> numbers = new HashMap<>();
        for (GroupDraft draft : drafts) {
            numbers.merge(draft.type(), 1L, Long::sum);
        }
        if (batch.writes()) {
            numbers.replaceAll((type, count) ->
                    GroupNumbers.take(batch.em(), batch.country().code(), type, count) - count);
        }
        List<Object> rows = new ArrayList<>();
        for (GroupDraft draft : drafts) {
            long number = numbers.merge(draft.type(), 1L, Long::sum);
            GroupEntity group = new GroupEntity(draft, GroupNumbers.code(draft, number), batch.now());
            batch.groupThere(group);
            rows.add(group);
            rows.addAll(NameWords.of(draft.id(), List.of(draft.name())));
            rows.add(new GroupLineEntity(draft, batch.now()));
            rows.add(
                    new GroupStatusEntity(Ids.next(), draft.id(), draft.status(), draft.formedOn(), null, batch.now()));
        }
        batch.write(rows);
        if (batch.writes()) {
            drafts.forEach(draft -> GroupChanges.note(batch.em(), draft.id()));
        }
    }

    private static Set<NameInPlace> keys(Batch batch, List<GroupDraft> drafts) {
        Set<NameInPlace> keys = new HashSet<>();
        for (GroupDraft draft : drafts) {
            Place place = batch.place(draft.territory(), new Violations());
            if (place != null) {
                keys.add(new NameInPlace(place.code(), Texts.key(draft.name())));
            }
        }
        return keys;
    }

    /** The groups with these names, as {@link Texts#key} has them, in these places. One query. */
    public static Map<NameInPlace, Group> named(EntityManager em, String country, Set<NameInPlace> keys) {
        Map<NameInPlace, Group> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        em.createQuery(
                        "select g from GroupEntity g where g.country = :country and g.territory in :places"
                                + " and g.nameKey in :names",
                        GroupEntity.class)
                .setParameter("country", country)
                .setParameter(
                        "places",
                        keys.stream().map(NameInPlace::territory).distinct().toList())
                .setParameter(
                        "names", keys.stream().map(NameInPlace::name).distinct().toList())
                .getResultStream()
                .map(GroupEntity::toRecord)
                .forEach(group -> found.put(new NameInPlace(group.territory(), Texts.key(group.name())), group));
        return found;
    }

    /** Takes out those groups that nobody changed and nothing in the registry refers to; returns the others. */
    public static Set<UUID> remove(EntityManager em, List<UUID> ids) {
        Set<UUID> kept = Removing.kept(
                em,
                ids,
                List.of(
                        "g.id from GroupEntity g where g.version > 1 and g.id",
                        "m.groupId from MembershipEntity m where m.groupId",
                        "r.groupId from RoleEntity r where r.groupId",
                        "f.groupId from FederationEntity f where f.groupId",
                        "f.parentId from FederationEntity f where f.parentId",
                        "d.groupId from GroupDecisionEntity d where d.groupId",
                        "v.groupId from VisitEntity v where v.groupId",
                        "a.subjectId from AttachmentEntity a where a.subjectId"));
        List<UUID> gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            NameWords.remove(em, gone);
            Removing.delete(
                    em,
                    gone,
                    List.of(
                            "GroupChangeEntity e where e.group",
                            "GroupStatusEntity e where e.groupId",
                            "GroupLineEntity e where e.groupId",
                            "GroupEntity e where e.id"));
        }
        return kept;
    }
}
