package org.hashar.registry.internal.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.organisation.OrganisationRoleQuery;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What organisations do in projects. All that changes it locks the organisation's row. */
@Component
public final class OrganisationRoles implements OrganisationRoleService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public OrganisationRoles(
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
    public Recorded<OrganisationRole> give(Actor actor, OrganisationRoleDraft given) {
        actor.require(Role.COORDINATOR);
        Violations missing = new Violations();
        Input.given(missing, given.id(), "/id");
        Input.given(missing, given.organisation(), "/organisation");
        missing.throwIfAny();
        return tx.call(em -> {
            Organisations.lock(em, given.organisation());
            Violations violations = new Violations();
            Coverages coverages = new Coverages(em, countries);
            OrganisationRoleDraft draft = canonical(given, coverages.canonical(given.places(), violations));
            Optional<OrganisationRoleEntity> before = Versions.repeated(
                    em,
                    OrganisationRoleEntity.class,
                    draft.id(),
                    first -> first.givenWith(draft, coverages.of(draft.id())));
            if (before.isPresent()) {
                return new Recorded<>(record(em, before.get()), false);
            }
            boolean kind = Input.given(violations, draft.kind(), "/kind");
            if (Input.given(violations, draft.project(), "/project")) {
                OrganisationRules.project(draft.project(), violations);
            }
            boolean dated = Input.given(violations, draft.from(), "/from")
                    && violations.check(
                            draft.to() == null || draft.from().isBefore(draft.to()), "/to", "ends-before-begin");
            if (violations.isEmpty() && kind && dated) {
                checkFree(em, draft, Forever.kept(draft.to()), violations);
            }
            violations.throwIfAny();
            OrganisationRoleEntity role = new OrganisationRoleEntity(draft, now());
            em.persist(role);
            coverages.write(draft.id(), draft.places());
            audit.record(actor, "organisation.role", draft.id(), draft.kind().name());
            return new Recorded<>(record(em, role), true);
        });
    }

    private static OrganisationRoleDraft canonical(OrganisationRoleDraft draft, List<Coverage> places) {
        return new OrganisationRoleDraft(
                draft.id(), draft.organisation(), draft.project(), draft.kind(), draft.from(), draft.to(), places);
    }

    @Override
    public OrganisationRole end(Actor actor, UUID id, LocalDate to) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            OrganisationRoleEntity role = lock(em, id);
            if (role.to().equals(to)) {
                return record(em, role);
            }
            Violations violations = new Violations();
            if (Input.given(violations, to, "/to")
                    && violations.check(role.from().isBefore(to), "/to", "ends-before-begin")) {
                checkFree(
                        em,
                        new OrganisationRoleDraft(
                                id, role.organisation(), role.project(), role.kind(), role.from(), to, List.of()),
                        to,
                        violations);
            }
            violations.throwIfAny();
            OrganisationRoleEntity ended = role.ended(to, now());
            em.persist(ended);
            audit.record(actor, "organisation.role-end", id, null);
            return record(em, ended);
        });
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            lock(em, id).supersede(now());
            audit.record(actor, "organisation.role-withdraw", id, reason);
        });
    }

    @Override
    public Page<OrganisationRole> list(Actor actor, OrganisationRoleQuery query, Page.Request page) {
        actor.require(Role.READER);
        Selection<OrganisationRoleEntity> selection = new Selection<>(OrganisationRoleEntity.class)
                .only(
                        "e.recordedAt <= :known and e.supersededAt > :known",
                        "known",
                        query.asKnown() == null ? now() : query.asKnown())
                .only("e.organisation = :organisation", "organisation", query.organisation())
                .only("e.project = :project", "project", query.project())
                .only("e.kind = :kind", "kind", query.kind())
                .only("e.validFrom <= :day and e.validTo > :day", "day", query.asOf());
        return tx.read(
                em -> selection.page(em, page, OrganisationRoleEntity::id, shown -> records(em, countries, shown)));
    }

    private OrganisationRole record(EntityManager em, OrganisationRoleEntity role) {
        return records(em, countries, List.of(role)).get(0);
    }

    /** The records of some, in their order. One query, and some more for each that names several places. */
    public static List<OrganisationRole> records(
            EntityManager em, CountryDirectory countries, List<OrganisationRoleEntity> roles) {
        Coverages coverages = new Coverages(em, countries);
        Map<UUID, List<Coverage>> places =
                coverages.of(roles.stream().map(OrganisationRoleEntity::id).toList());
        return roles.stream()
                .map(each -> {
                    List<Coverage> said = places.getOrDefault(each.id(), List.of());
                    return each.toRecord(said, coverages.apart(said, each.from()));
                })
                .toList();
    }

    private static void checkFree(EntityManager em, OrganisationRoleDraft draft, LocalDate to, Violations violations) {
        List<UUID> others = em.createQuery(
                        "select r.id from OrganisationRoleEntity r where r.organisation = :organisation"
                                + " and r.project = :project and r.kind = :kind and r.id <> :id"
                                + " and r.supersededAt = :now and r.validFrom < :to and r.validTo > :from",
                        UUID.class)
                .setParameter("organisation", draft.organisation())
                .setParameter("project", draft.project())
                .setParameter("kind", draft.kind())
                .setParameter("id", draft.id())
                .setParameter("now", Forever.MOMENT)
                .setParameter("from", draft.from())
                .setParameter("to", to)
                .getResultList();
        violations.check(others.isEmpty(), "/from", "overlaps-organisation-role");
    }

    private static OrganisationRoleEntity lock(EntityManager em, UUID id) {
        Versions.shared(em, OrganisationRoleEntity.class, id, "organisation", UUID.class)
                .ifPresent(organisation -> Organisations.lock(em, organisation));
        return Versions.current(em, OrganisationRoleEntity.class, id)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "organisation-role-not-found", id)
                        .exception());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
