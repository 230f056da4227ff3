package org.hashar.registry.internal.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.hashar.registry.internal.name.NameMatch;
import org.hashar.registry.internal.name.NameWords;
import org.hashar.registry.internal.name.Sorting;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisations. */
@Component
public final class Organisations implements OrganisationService {
    private static final String WRITTEN =
            "e.id in (select n.organisation from OrganisationNameEntity n where n.key like :part)";

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
        NameWords.replace(em, Map.of(draft.id(), names(draft.name(), draft.aliases())));
    }

    private static List<String> names(String name, List<OrganisationName> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream().map(OrganisationName::text))
                .toList();
    }

    /** Spells some organisations anew whose names were spelt by an older edition; returns how many. */
    public static int spell(EntityManager em, int most) {
        List<OrganisationEntity> old = em.createQuery(
                        "select e from OrganisationEntity e where e.speltAs < :edition", OrganisationEntity.class)
                .setParameter("edition", Spelling.EDITION)
                .setMaxResults(most)
                .getResultList();
        old.forEach(OrganisationEntity::spell);
        NameWords.replace(
                em,
                records(em, old).stream().collect(toMap(Organisation::id, each -> names(each.name(), each.aliases()))));
        return old.size();
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
        Sorting sorting = Sorting.of(query.alphabet(), page.after());
        return tx.read(em -> {
            NameMatch match = NameMatch.best(
                    query.text(), "e", WRITTEN, each -> selection(query, each).finds(em));
            return selection(query, match)
                    .page(
                            em,
                            page,
                            sorting,
                            each -> sorting.key(each.id(), each.orderCommon(), each.orderUzbek()),
                            shown -> records(em, shown));
        });
    }

    private static Selection<OrganisationEntity> selection(OrganisationQuery query, @Nullable NameMatch match) {
        Selection<OrganisationEntity> selection = new Selection<>(OrganisationEntity.class)
                .only("e.kind = :kind", "kind", query.kind())
                .only("e.scope = :scope", "scope", query.country());
        if (match != null) {
            selection.only("(e.identifier = :identifier or " + match.condition() + ")", "identifier", query.text());
            match.parameters().forEach(selection::with);
        }
        return selection;
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
