package org.hashar.registry.internal.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.Texts;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisations. */
@Component
public final class Organisations implements OrganisationService {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Organisations(
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
    public Recorded<Organisation> register(Actor actor, OrganisationDraft given) {
        actor.require(Role.COORDINATOR);
        OrganisationDraft draft = OrganisationRules.canonical(given);
        return tx.call(em -> {
            OrganisationEntity known = draft.id() == null ? null : em.find(OrganisationEntity.class, draft.id());
            if (known != null) {
                List<OrganisationName> aliases = aliases(em, known.id());
                if (known.same(draft, aliases)) {
                    return new Recorded<>(known.toRecord(aliases), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(em, draft);
            OrganisationEntity organisation =
                    new OrganisationEntity(draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
            em.persist(organisation);
            name(em, draft);
            audit.record(actor, "organisation.register", draft.id(), null);
            return new Recorded<>(organisation.toRecord(draft.aliases()), true);
        });
    }

    @Override
    public Organisation revise(Actor actor, OrganisationDraft given, long version) {
        actor.require(Role.COORDINATOR);
        OrganisationDraft draft = OrganisationRules.canonical(given);
        return tx.call(em -> {
            OrganisationEntity organisation = lock(em, draft.id());
            List<OrganisationName> before = aliases(em, organisation.id());
            if (organisation.same(draft, before)) {
                return organisation.toRecord(before);
            }
            if (organisation.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, organisation.version())
                        .exception();
            }
            check(em, draft);
            organisation.revise(draft);
            em.createQuery("delete from OrganisationNameEntity n where n.organisation = :id")
                    .setParameter("id", draft.id())
                    .executeUpdate();
            name(em, draft);
            audit.record(actor, "organisation.revise", draft.id(), null);
            return organisation.toRecord(draft.aliases());
        });
    }

    private void check(EntityManager em, OrganisationDraft draft) {
        Violations violations = new Violations();
        OrganisationRules.check(em, draft, countries, violations);
        violations.throwIfAny();
    }

    private static void name(EntityManager em, OrganisationDraft draft) {
        int seq = 0;
        em.persist(new OrganisationNameEntity(
                Ids.next(), draft.id(), seq++, new OrganisationName(draft.name(), null, null, null)));
        for (OrganisationName alias : draft.aliases()) {
            em.persist(new OrganisationNameEntity(Ids.next(), draft.id(), seq++, alias));
        }
    }

    @Override
    public Organisation require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            OrganisationEntity found = em.find(OrganisationEntity.class, id);
            if (found == null) {
                throw notFound(id);
            }
            return found.toRecord(aliases(em, id));
        });
    }

    @Override
    public Page<Organisation> list(Actor actor, OrganisationQuery query, Page.Request page) {
        actor.require(Role.READER);
        String text = query.text();
        Selection<OrganisationEntity> selection = new Selection<>(OrganisationEntity.class)
                .only("e.kind = :kind", "kind", query.kind())
                .only("e.scope = :scope", "scope", query.country());
        if (text != null) {
            selection
                    .only(
                            "(e.identifier = :identifier or e.id in (select n.organisation from"
                                    + " OrganisationNameEntity n where n.key like :text))",
                            "text",
                            Texts.anywhere(Texts.key(text)))
                    .with("identifier", text);
        }
        return tx.read(em -> selection.page(em, page, OrganisationEntity::id, shown -> records(em, shown)));
    }

    /** The records of some, in their order. One query. */
    public static List<Organisation> records(EntityManager em, List<OrganisationEntity> organisations) {
        Map<UUID, List<OrganisationName>> aliases =
                aliases(em, organisations.stream().map(OrganisationEntity::id).toList());
        return organisations.stream()
                .map(each -> each.toRecord(aliases.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static List<OrganisationName> aliases(EntityManager em, UUID id) {
        return aliases(em, List.of(id)).getOrDefault(id, List.of());
    }

    private static Map<UUID, List<OrganisationName>> aliases(EntityManager em, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select n from OrganisationNameEntity n where n.organisation in :ids and n.seq > 0"
                                        + " order by n.seq",
                                OrganisationNameEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(
                                OrganisationNameEntity::organisation,
                                mapping(OrganisationNameEntity::toRecord, toList())));
    }

    /** An organisation, locked so that nobody changes it, or its roles, meanwhile. */
    static OrganisationEntity lock(EntityManager em, @Nullable UUID id) {
        OrganisationEntity found =
                id == null ? null : em.find(OrganisationEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw notFound(id);
        }
        return found;
    }

    private static ProblemException notFound(@Nullable UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "organisation-not-found", String.valueOf(id))
                .exception();
    }
}
