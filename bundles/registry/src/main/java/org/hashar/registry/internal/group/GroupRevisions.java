package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.territory.Place;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How what is known of one group is revised, inside a unit of work that holds the group's row. Nothing is overwritten: lines and statuses are
 * superseded by others (R1). Days come with them, so that every day since the group was formed has one line and one status.
 */
final class GroupRevisions {
    /** What a group may not have before it was formed, by entity. */
    private static final List<String> FACTS = List.of(
            "MembershipEntity e where e.groupId",
            "FederationEntity e where e.groupId",
            "FederationEntity e where e.parentId",
            "GroupDecisionEntity e where e.groupId",
            "VisitEntity e where e.groupId");

    private final EntityManager em;
    private final GroupEntity group;
    /** As known now, by day; there is always one. */
    private final List<GroupLineEntity> lines;
    /** As known now, by day; there is always one. */
    private final List<GroupStatusEntity> statuses;

    GroupRevisions(EntityManager em, GroupEntity group) {
        this.em = em;
        this.group = group;
        lines = current(em, GroupLineEntity.class, group);
        statuses = current(em, GroupStatusEntity.class, group);
    }

    /** The statuses of a group as known now, by day. */
    static List<GroupStatusEntity> statuses(EntityManager em, GroupEntity group) {
        return current(em, GroupStatusEntity.class, group);
    }

    private static <E> List<E> current(EntityManager em, Class<E> type, GroupEntity group) {
        return em.createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.groupId = :group and e.supersededAt = :now" + " order by e.validFrom",
                        type)
                .setParameter("group", group.id())
                .setParameter("now", Forever.MOMENT)
                .getResultList();
    }

    /** The revision as it is kept and compared: clean texts, the main code of the place. */
    static GroupRevision canonical(GroupRevision given, @Nullable Place place) {
        return new GroupRevision(
                given.group(),
                Objects.requireNonNullElse(Texts.clean(given.name()), ""),
                Texts.clean(given.motto()),
                given.formedOn(),
                given.formedAs(),
                place == null ? given.territory() : place.code(),
                given.from(),
                Objects.requireNonNullElse(Texts.clean(given.reason()), ""));
    }

    /** Whether the group is so already. */
    boolean alike(GroupRevision revision) {
        GroupLineEntity last = last();
        boolean since = revision.from() == null || !revision.from().isBefore(last.from());
        return since
                && last.says(revision)
                && group.formedOn().equals(revision.formedOn())
                && (revision.formedAs() == null || statuses.get(0).status() == revision.formedAs());
    }

    private GroupLineEntity last() {
        return lines.get(lines.size() - 1);
    }

    /** Notes everything that is wrong with a canonical revision, but for the place and whether the name is free. */
    void check(GroupRevision revision, LocalDate today, Violations violations) {
        LocalDate formedOn = revision.formedOn();
        GroupRules.check(revision, today, violations);
        if (formedOn == null || !violations.isEmpty()) {
            return;
        }
        LocalDate latest = latestFormation(begin(revision));
        if (latest != null) {
            violations.check(!formedOn.isAfter(latest), "/formedOn", "formed-too-late", latest);
        }
        GroupStatus as = revision.formedAs();
        if (as != null && statuses.size() > 1) {
            GroupStatus next = statuses.get(1).status();
            violations.check(as.next().contains(next), "/formedAs", "status-does-not-follow", next, as);
        }
    }

    /** The first day for which the content of the revision holds. */
    private LocalDate begin(GroupRevision revision) {
        if (revision.from() != null) {
            return revision.from();
        }
        return lines.size() == 1 ? revision.formedOn() : last().from();
    }

    /** The last day on which the group can have been formed, because of what is known since; null when nothing is. */
    private @Nullable LocalDate latestFormation(LocalDate begin) {
        Stream<LocalDate> facts = FACTS.stream().flatMap(fact -> em.createQuery(
                        "select e.validFrom from " + fact + " = :group and e.supersededAt = :now"
                                + " order by e.validFrom",
                        LocalDate.class)
                .setParameter("group", group.id())
                .setParameter("now", Forever.MOMENT)
                .setMaxResults(1)
                .getResultStream());
        Stream<LocalDate> next =
                statuses.stream().skip(1).map(status -> status.from().minusDays(1));
        Stream<LocalDate> later = lines.stream()
                .skip(1)
                .map(GroupLineEntity::from)
                .filter(day -> !day.isAfter(begin))
                .map(day -> day.minusDays(1));
        return Stream.of(facts, next, later)
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Makes the group so. */
    void apply(GroupRevision revision, Instant now) {
        LocalDate begin = begin(revision);
        LocalDate formedOn = revision.formedOn();
        for (GroupLineEntity line : lines) {
            LocalDate from = line == lines.get(0) ? formedOn : line.from();
            LocalDate to = line.to().isBefore(begin) ? line.to() : begin;
            if (!from.isBefore(to)) {
                line.supersede(now);
            } else if (!from.equals(line.from()) || !to.equals(line.to())) {
                em.persist(line.held(from, to, now));
            }
        }
        em.persist(new GroupLineEntity(group.country(), revision, begin, now));
        group.revise(revision);
        formed(revision, now);
    }

    /** Replaces the status that the group was formed with when that, or its day, was another. */
    private void formed(GroupRevision revision, Instant now) {
        GroupStatusEntity first = statuses.get(0);
        GroupStatus as = Objects.requireNonNullElse(revision.formedAs(), first.status());
        if (first.status() == as && first.from().equals(revision.formedOn())) {
            return;
        }
        first.withdraw(revision.reason(), now);
        em.persist(new GroupStatusEntity(Ids.next(), group.id(), as, revision.formedOn(), null, now));
        if (statuses.size() == 1) {
            group.formedAs(as);
        }
    }
}
