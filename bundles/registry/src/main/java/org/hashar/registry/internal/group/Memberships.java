package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Roster;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.name.Sorting;
import org.hashar.registry.internal.person.Identities;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The memberships and roles. All that changes them first locks the row of who the person is known to be: of two that enter the same person at
 * the same moment, under whichever id, the second sees what the first did. What is compared is a person's, not an id's (R2); once a merge is
 * undone, each id stands for itself again.
 */
@Component
public final class Memberships implements MembershipService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    @Activate
    public Memberships(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<Membership> join(Actor actor, MembershipDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        checkIds(draft.id(), draft.group(), draft.person(), violations);
        return tx.call(em -> {
            GroupEntity group = Groups.require(em, draft.group());
            Set<UUID> person = Identities.lockThere(em, draft.person());
            Optional<MembershipEntity> before =
                    Versions.repeated(em, MembershipEntity.class, draft.id(), first -> first.enteredWith(draft));
            if (before.isPresent()) {
                return new Recorded<>(before.get().toRecord(), false);
            }
            LocalDate today = today(group);
            Violations wrong = new Violations();
            wrong.check(!person.isEmpty(), "/person", "unknown-person", draft.person());
            MembershipRules.check(
                    draft, group, Episodes.current(em, MembershipEntity.class, draft.group(), person), today, wrong);
            wrong.throwIfAny();
            MembershipEntity membership = new MembershipEntity(draft, now());
            em.persist(membership);
            GroupChanges.note(em, draft.group());
            audit.record(actor, "membership.join", draft.id(), draft.joinReason());
            return new Recorded<>(membership.toRecord(), true);
        });
    }

    @Override
    public Membership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            MembershipEntity membership = Episodes.lock(em, MembershipEntity.class, id);
            if (membership.to().equals(to)) {
                return membership.toRecord();
            }
            LocalDate today = today(Groups.require(em, membership.groupId()));
            requireOpen(membership);
            Violations violations = new Violations();
            MembershipRules.checkEnding(membership, to, today, violations);
            Input.optionalCode(violations, reason, "/reason");
            violations.throwIfAny();
            Instant now = now();
            Roles.cut(em, membership, to, now);
            MembershipEntity ended = membership.ended(to, reason, now);
            em.persist(ended);
            GroupChanges.note(em, membership.groupId());
            audit.record(actor, "membership.leave", id, reason);
            return ended.toRecord();
        });
    }

    @Override
    public Membership resume(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            MembershipEntity membership = Episodes.lock(em, MembershipEntity.class, id);
            Country country =
                    countries.require(Groups.require(em, membership.groupId()).country());
            if (membership.to().equals(Forever.DAY)) {
                return membership.toRecord();
            }
            resumable(em, membership).throwIfAny();
            Instant now = now();
            Roles.resume(em, membership, country, now);
            MembershipEntity resumed = membership.ended(Forever.DAY, null, now);
            em.persist(resumed);
            audit.record(actor, "membership.resume", id, reason);
            return resumed.toRecord();
        });
    }

    @Override
    public List<Violation> checkResume(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return tx.read(em ->
                resumable(em, Episodes.require(em, MembershipEntity.class, id)).list());
    }

    /** What is wrong with a membership going on from the day on which it ended, if it has ended. */
    private static Violations resumable(EntityManager em, MembershipEntity membership) {
        Violations wrong = new Violations();
        boolean again = !membership.to().equals(Forever.DAY)
                && Episodes.current(
                                em,
                                MembershipEntity.class,
                                membership.groupId(),
                                Identities.now(em, membership.personId()))
                        .stream()
                        .anyMatch(other -> other.meets(membership.to(), Forever.DAY));
        wrong.check(!again, "/person", "overlaps-membership");
        return wrong;
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            MembershipEntity membership = Episodes.lock(em, MembershipEntity.class, id);
            countries.require(Groups.require(em, membership.groupId()).country());
            Instant now = now();
            Roles.cut(em, membership, membership.from(), now);
            membership.supersede(now);
            GroupChanges.note(em, membership.groupId());
            audit.record(actor, "membership.withdraw", id, reason);
        });
    }

    @Override
    public Recorded<GroupRole> give(Actor actor, RoleDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        checkIds(draft.id(), draft.group(), draft.person(), violations);
        return tx.call(em -> {
            GroupEntity group = Groups.require(em, draft.group());
            Set<UUID> person = Identities.lockThere(em, draft.person());
            Optional<RoleEntity> before =
                    Versions.repeated(em, RoleEntity.class, draft.id(), first -> first.givenWith(draft, person));
            if (before.isPresent()) {
                return new Recorded<>(before.get().toRecord(), false);
            }
            Country country = countries.require(group.country());
            UUID holder = Roles.check(em, draft, person, country, CountryRules.today(country, clock));
            RoleEntity role = new RoleEntity(draft, holder, now());
            em.persist(role);
            audit.record(actor, "role.give", draft.id(), draft.kind());
            return new Recorded<>(role.toRecord(), true);
        });
    }

    @Override
    public GroupRole end(Actor actor, UUID roleId, LocalDate to) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            RoleEntity role = Episodes.lock(em, RoleEntity.class, roleId);
            if (role.to().equals(to)) {
                return role.toRecord();
            }
            LocalDate today = today(Groups.require(em, role.groupId()));
            requireOpen(role);
            Violations violations = new Violations();
            MembershipRules.checkEnding(role, to, today, violations);
            violations.throwIfAny();
            RoleEntity ended = role.ended(to, now());
            em.persist(ended);
            audit.record(actor, "role.end", roleId, null);
            return ended.toRecord();
        });
    }

    @Override
    public Page<Membership> ofGroup(
            Actor actor, UUID group, @Nullable Instant asKnown, @Nullable String alphabet, Page.Request page) {
        actor.require(Role.READER);
        Sorting sorting = Sorting.of(alphabet, page.after());
        Map<String, Object> parameters = new HashMap<>(Map.of("group", group, "known", known(asKnown)));
        sorting.bind(parameters);
        return tx.read(em -> {
            Groups.require(em, group);
            return Pages.of(
                    Episodes.named(
                                    em,
                                    "m.groupId = :group and m.recordedAt <= :known and m.supersededAt > :known"
                                            + sorting.end("p", "m"),
                                    parameters)
                            .setMaxResults(page.limit() + 1)
                            .getResultList(),
                    page,
                    row -> sorting.key((UUID) row[0], (String) row[8], (String) row[9]),
                    shown -> told(
                            em, actor, shown.stream().map(Episodes::membership).toList(), Membership::person));
        });
    }

    @Override
    public List<Membership> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = known(asKnown);
        if (!tx.read(em -> Partners.mayKnow(em, countries, actor, person, now()))) {
            return List.of();
        }
        Set<UUID> ids = tx.read(em -> Identities.of(em, person, known));
        return select(
                actor,
                "m.personId in :ids and m.recordedAt <= :known and m.supersededAt > :known"
                        + " order by m.validFrom, m.id",
                Map.of("ids", ids, "known", known));
    }

    @Override
    public List<Membership> membersOn(Actor actor, UUID group, LocalDate day) {
        return select(
                actor,
                "m.groupId = :group and m.supersededAt = :now and m.validFrom <= :day and m.validTo > :day"
                        + " order by m.id",
                Map.of("group", group, "now", Forever.MOMENT, "day", day));
    }

    @Override
    public Roster rosterOn(Actor actor, UUID group, LocalDate day) {
        actor.require(Role.READER);
        return tx.read(em -> Episodes.roster(em, group, day));
    }

    @Override
    public List<Membership> history(Actor actor, UUID group) {
        return select(
                actor,
                "m.groupId = :group and m.supersededAt = :now order by m.validFrom, m.id",
                Map.of("group", group, "now", Forever.MOMENT));
    }

    private List<Membership> select(Actor actor, String condition, Map<String, Object> parameters) {
        actor.require(Role.READER);
        return tx.read(em -> Episodes.memberships(em, condition, parameters)
                .getResultStream()
                .map(Episodes::membership)
                .toList());
    }

    @Override
    public List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Groups.require(em, group);
            return told(em, actor, Roles.on(em, group, asOf, known(asKnown)), GroupRole::person);
        });
    }

    /** Of whom somebody may know: partners of nobody else. */
    private <T> List<T> told(EntityManager em, Actor actor, List<T> all, Function<T, UUID> person) {
        Set<UUID> known =
                Partners.known(em, countries, actor, all.stream().map(person).toList(), now());
        return all.stream().filter(each -> known.contains(person.apply(each))).toList();
    }

    /** Ids must be there before anything can be looked up; the rest is gathered with what the database knows. */
    private static void checkIds(
            @Nullable UUID id, @Nullable UUID group, @Nullable UUID person, Violations violations) {
        Input.given(violations, id, "/id");
        Input.given(violations, group, "/group");
        Input.given(violations, person, "/person");
        violations.throwIfAny();
    }

    private static void requireOpen(EpisodeEntity episode) {
        if (!episode.to().equals(Forever.DAY)) {
            throw Problem.of(Problem.Type.CONFLICT, "ended-already", episode.to())
                    .exception();
        }
    }

    private LocalDate today(GroupEntity group) {
        return CountryRules.today(countries.require(group.country()), clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant known(@Nullable Instant asKnown) {
        return asKnown == null ? now() : asKnown;
    }
}
