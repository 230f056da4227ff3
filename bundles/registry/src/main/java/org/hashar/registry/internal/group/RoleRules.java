package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.spi.RoleType;
import org.jspecify.annotations.Nullable;

/** Which roles there are in a country, and which of them one member of a group has at a time (TJ-09). */
final class RoleRules {
    private RoleRules() {}

    /** Notes a role that neither every country has nor this one. Without its module nobody can say, so nothing is noted. */
    static void check(RoleDraft draft, Country country, Violations violations) {
        if (draft.kind() != null && country.module() != null) {
            List<String> known = Stream.concat(
                            GroupRole.Kind.ALL.stream(),
                            country.module().roleTypes().stream().map(RoleType::code))
                    .toList();
            violations.check(
                    known.contains(draft.kind()), "/kind", "unknown-role", draft.kind(), String.join(", ", known));
        }
    }

    /** Whether no more than one member of a group has this role at a time. */
    static boolean single(@Nullable String kind, Country country) {
        return country.module() != null
                && country.module().roleTypes().stream()
                        .anyMatch(type -> type.code().equals(kind) && !type.several());
    }

    /**
     * Notes a role that another member has at the same time, when only one may have it. The group is locked, so that nobody else gets it meanwhile.
     *
     * @param person all ids under which the draft's person is known
     */
    static void checkFree(EntityManager em, RoleDraft draft, Set<UUID> person, Country country, Violations violations) {
        if (draft.from() != null && !person.isEmpty() && single(draft.kind(), country)) {
            Groups.lock(em, draft.group());
            violations.check(
                    isFree(em, draft.group(), person, draft.kind(), draft.from(), Forever.kept(draft.to())),
                    "/from",
                    "role-taken",
                    draft.kind());
        }
    }

    /** Whether no other member of the group is known to have a role on any day of {@code [from, to)}. */
    static boolean isFree(EntityManager em, UUID group, Set<UUID> person, String kind, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select r.id from RoleEntity r where r.groupId = :group and r.kind = :kind"
                                + " and r.personId not in :person and r.supersededAt = :now"
                                + " and r.validFrom < :to and r.validTo > :from",
                        UUID.class)
                .setParameter("group", group)
                .setParameter("kind", kind)
                .setParameter("person", person)
                .setParameter("now", Forever.MOMENT)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
