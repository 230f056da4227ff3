package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.known.Forever;
import org.hashar.spi.GroupType;

/** Which group may be united in which (R1), by what is known now. Reads inside a unit of work that holds the federation's lock. */
final class FederationRules {
    /** Self-help group, association, network, and what networks may form. */
    private static final int MOST_FLOORS = 4;

    private final EntityManager em;
    private final Violations violations;

    FederationRules(EntityManager em, Violations violations) {
        this.em = em;
        this.violations = violations;
    }

    /** Notes all that is wrong with a draft. */
    void check(FederationDraft draft, GroupEntity group, GroupEntity parent, Country country, LocalDate today) {
        boolean others = violations.check(!draft.group().equals(draft.parent()), "/parent", "own-parent");
        boolean same = violations.check(
                parent.country().equals(group.country()), "/parent", "group-of-other-country", group.country());
        if (same && others) {
            checkTypes(group, parent, country);
        }
        if (checkDates(draft, group, parent, today) && same && others) {
            checkPlace(draft, parent);
        }
    }

    private void checkTypes(GroupEntity group, GroupEntity parent, Country country) {
        if (country.module() == null) {
            return;
        }
        Set<String> unites = country.module().groupTypes().stream()
                .filter(type -> type.code().equals(parent.type()))
                .map(GroupType::unites)
                .findFirst()
                .orElse(Set.of());
        violations.check(
                unites.contains(group.type()),
                "/parent",
                "type-not-united",
                parent.type(),
                group.type(),
                String.join(", ", new TreeSet<>(unites)));
    }

    private boolean checkDates(FederationDraft draft, GroupEntity group, GroupEntity parent, LocalDate today) {
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        boolean right = Input.pastDay(violations, from, "/from", today);
        for (GroupEntity each : List.of(group, parent)) {
            right = right
                    && violations.check(!from.isBefore(each.formedOn()), "/from", "before-formation", each.formedOn())
                    && violations.check(
                            each.status() != GroupStatus.DISSOLVED
                                    || !Forever.kept(to).isAfter(each.statusSince()),
                            "/to",
                            "group-dissolved",
                            each.statusSince());
        }
        return Input.optionalPastDay(violations, to, "/to", today)
                && violations.check(from == null || to == null || from.isBefore(to), "/to", "ends-before-begin")
                && right;
    }

    private void checkPlace(FederationDraft draft, GroupEntity parent) {
        LocalDate from = draft.from();
        LocalDate to = Forever.kept(draft.to());
        violations.check(parentsOfType(draft.group(), parent.type(), from, to).isEmpty(), "/from", "federated-already");
        Floors above = floors(draft.parent(), "groupId", FederationEntity::parentId, from, to);
        if (violations.check(!above.found().contains(draft.group()), "/parent", "federation-circle")) {
            Floors below = floors(draft.group(), "parentId", FederationEntity::groupId, from, to);
            violations.check(
                    above.count() + below.count() <= MOST_FLOORS, "/parent", "federation-too-deep", MOST_FLOORS);
        }
    }

    private List<UUID> parentsOfType(UUID group, String type, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select f.parentId from FederationEntity f, GroupEntity p where p.id = f.parentId"
                                + " and p.type = :type and f.groupId = :group and f.supersededAt = :now"
                                + " and f.validFrom < :to and f.validTo > :from",
                        UUID.class)
                .setParameter("type", type)
                .setParameter("group", group)
                .setParameter("now", Forever.MOMENT)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Goes floor by floor from a group, over what holds at any day of {@code [from, to)}; ends also where there is a circle. */
    private Floors floors(
            UUID start, String end, Function<FederationEntity, UUID> other, LocalDate from, LocalDate to) {
        Set<UUID> found = new HashSet<>(Set.of(start));
        Collection<UUID> floor = found;
        int count = 0;
        while (!floor.isEmpty() && count <= MOST_FLOORS) {
            count++;
            Set<UUID> next = new HashSet<>();
            em.createQuery(
                            "select f from FederationEntity f where f." + end + " in :floor"
                                    + " and f.supersededAt = :now and f.validFrom < :to and f.validTo > :from",
                            FederationEntity.class)
                    .setParameter("floor", List.copyOf(floor))
                    .setParameter("now", Forever.MOMENT)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultStream()
                    .map(other)
                    .forEach(next::add);
            next.removeAll(found);
            found.addAll(next);
            floor = next;
        }
        return new Floors(found, count);
    }

    /** The groups on the way and how many floors they stand on, the first one's too. */
    private record Floors(Set<UUID> found, int count) {}
}
