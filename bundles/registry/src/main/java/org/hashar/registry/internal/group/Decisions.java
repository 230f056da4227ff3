package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.api.registry.GroupQuorum;
import org.hashar.api.registry.RoleDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.spi.GroupType;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What groups decided. Whoever records or withdraws a decision locks its group. */
@Component
public final class Decisions implements GroupDecisionService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** The funds keep the constitutions; without them, and before they are there, what holds for all groups holds. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable GroupQuorum constitutions;

    /** Wired by declarative services. */
    @Activate
    public Decisions(
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
    public Recorded<GroupDecision> record(Actor actor, GroupDecisionDraft given) {
        actor.require(Role.RECORDER);
        GroupDecisionDraft draft = DecisionRules.canonical(given);
        Violations missing = new Violations();
        Input.given(missing, draft.id(), "/id");
        Input.given(missing, draft.group(), "/group");
        missing.throwIfAny();
        return tx.call(em -> {
            GroupEntity group = Groups.lock(em, draft.group());
            Optional<GroupDecisionEntity> before =
                    Versions.repeated(em, GroupDecisionEntity.class, draft.id(), first -> first.recordedWith(draft));
            if (before.isPresent()) {
                return new Recorded<>(before.get().toRecord(), false);
            }
            Country country = countries.require(group.country());
            Violations violations = new Violations();
            boolean comparable = DecisionRules.check(draft, group, CountryRules.today(country, clock), violations);
            int entitled = comparable ? entitled(em, group, country, draft.date()) : 0;
            int percent = comparable ? percent(draft.group(), draft.date()) : GroupQuorum.HALF;
            if (comparable) {
                DecisionRules.check(draft, entitled, percent, violations);
            }
            violations.throwIfAny();
            GroupDecisionEntity decision = new GroupDecisionEntity(draft, entitled, percent, now());
            em.persist(decision);
            audit.record(actor, "decision.record", draft.id(), draft.kind().name());
            return new Recorded<>(decision.toRecord(), true);
        });
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            Versions.shared(em, GroupDecisionEntity.class, id, "groupId", UUID.class)
                    .ifPresent(group -> countries.require(Groups.lock(em, group).country()));
            GroupDecisionEntity decision = find(em, id);
            boolean free = em.createQuery(
                            "select r.id from RoleEntity r where r.election = :id and r.supersededAt = :now",
                            UUID.class)
                    .setParameter("id", id)
                    .setParameter("now", Forever.MOMENT)
                    .getResultList()
                    .isEmpty();
            if (!free) {
                throw Problem.of(Problem.Type.CONFLICT, "election-in-use", id).exception();
            }
            decision.supersede(now());
            audit.record(actor, "decision.withdraw", id, reason);
        });
    }

    @Override
    public GroupDecision require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> find(em, id).toRecord());
    }

    @Override
    public Page<GroupDecision> list(
            Actor actor,
            UUID group,
            GroupDecisionDraft.@Nullable Kind kind,
            @Nullable Instant asKnown,
            Page.Request page) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            Groups.require(em, group);
            return new Selection<>(GroupDecisionEntity.class)
                    .only("e.groupId = :group", "group", group)
                    .only("e.recordedAt <= :known and e.supersededAt > :known", "known", known)
                    .only("e.kind = :kind", "kind", kind)
                    .page(em, page, GroupDecisionEntity::id, shown -> shown.stream()
                            .map(GroupDecisionEntity::toRecord)
                            .toList());
        });
    }

    /** Notes an election that gives no role: it is to be one of the group, carried, and not after the role begins. The group is locked, so that nobody withdraws it meanwhile. */
    static void checkElection(EntityManager em, RoleDraft draft, Violations violations) {
        UUID election = draft.election();
        LocalDate from = draft.from();
        if (election == null || from == null) {
            return;
        }
        Groups.lock(em, draft.group());
        boolean elected = Versions.current(em, GroupDecisionEntity.class, election)
                .filter(decision -> decision.elects()
                        && decision.groupId().equals(draft.group())
                        && !from.isBefore(decision.from()))
                .isPresent();
        violations.check(elected, "/election", "not-elected", election);
    }

    /** How many might vote: persons, and groups where it unites groups; of two persons who were merged, one. */
    private int entitled(EntityManager em, GroupEntity group, Country country, LocalDate day) {
        boolean unites = country.module() != null
                && country.module().groupTypes().stream()
                        .anyMatch(
                                type -> type.code().equals(group.type()) && type.kind() == GroupType.Kind.ASSOCIATION);
        return Math.toIntExact(Standings.members(em, group.id(), day, unites, now()));
    }

    private int percent(UUID group, LocalDate day) {
        GroupQuorum known = constitutions;
        return known == null ? GroupQuorum.HALF : known.percent(group, day);
    }

    private static GroupDecisionEntity find(EntityManager em, UUID id) {
        return Versions.current(em, GroupDecisionEntity.class, id)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "decision-not-found", id)
                        .exception());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
