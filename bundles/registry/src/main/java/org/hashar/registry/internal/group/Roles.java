package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identities;

/** Roles inside a unit of work that is running: what may be given, what is held, and what becomes of them when a membership changes. */
final class Roles {
    private Roles() {}

    /**
     * Checks a role that is to be given.
     *
     * @param person all ids under which the draft's person is known
     * @return under which of these the group has its member
     * @throws ProblemException invalid, with all that is wrong
     */
    static UUID check(EntityManager em, RoleDraft draft, Set<UUID> person, Country country, LocalDate today) {
        Violations violations = new Violations();
        violations.check(!person.isEmpty(), "/person", "unknown-person", draft.person());
        RoleRules.check(draft, country, violations);
        List<MembershipEntity> episodes = Episodes.current(em, MembershipEntity.class, draft.group(), person);
        MembershipRules.check(
                draft, episodes, Episodes.current(em, RoleEntity.class, draft.group(), person), today, violations);
        RoleRules.checkFree(em, draft, person, country, violations);
        Decisions.checkElection(em, draft, violations);
        violations.throwIfAny();
        return MembershipRules.holder(draft, episodes);
    }

    /** The roles in a group on a day, as known at a moment. */
    static List<GroupRole> on(EntityManager em, UUID group, LocalDate day, Instant known) {
        return em.createQuery(
                        "select r from RoleEntity r where r.groupId = :group and r.recordedAt <= :known"
                                + " and r.supersededAt > :known and r.validFrom <= :day and r.validTo > :day"
                                + " order by r.validFrom, r.id",
                        RoleEntity.class)
                .setParameter("group", group)
                .setParameter("known", known)
                .setParameter("day", day)
                .getResultStream()
                .map(RoleEntity::toRecord)
                .toList();
    }

    /** The roles of an episode hold no longer than the episode (R9); one that was to begin later never did. */
    static void cut(EntityManager em, MembershipEntity membership, LocalDate to, Instant now) {
        of(em, membership).stream()
                .filter(role -> role.meets(membership.from(), membership.to())
                        && role.to().isAfter(to))
                .forEach(role -> {
                    if (role.from().isBefore(to)) {
                        em.persist(role.ended(to, now));
                    } else {
                        role.supersede(now);
                    }
                });
    }

    /** The roles that ended with an episode go on with it. */
    static void resume(EntityManager em, MembershipEntity membership, Country country, Instant now) {
        of(em, membership).stream()
                .filter(role -> role.endedWith(membership) && goesOn(em, role, country))
                .forEach(role -> em.persist(role.ended(Forever.DAY, now)));
    }

    /** A role that one member has at a time, and another one got since, does not come back. */
    private static boolean goesOn(EntityManager em, RoleEntity role, Country country) {
        if (!RoleRules.single(role.kind(), country)) {
            return true;
        }
        Groups.lock(em, role.groupId());
        return RoleRules.isFree(
                em, role.groupId(), Identities.now(em, role.personId()), role.kind(), role.to(), Forever.DAY);
    }

    /** A role is kept under the id of the membership that it needs. */
    private static List<RoleEntity> of(EntityManager em, MembershipEntity membership) {
        return Episodes.current(em, RoleEntity.class, membership.groupId(), Set.of(membership.personId()));
    }
}
