package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.name.NameMatch;
import org.hashar.registry.internal.name.NameWords;
import org.hashar.registry.internal.name.Sorting;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The groups. */
@Component
public final class Groups implements GroupService {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final GroupCorrections corrections;

    /** Wired by declarative services. */
    @Activate
    public Groups(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        corrections = new GroupCorrections(clock, countries, audit);
    }

    @Override
    public Recorded<Group> form(Actor actor, GroupDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            GroupEntity known = draft.id() == null ? null : em.find(GroupEntity.class, draft.id());
            Violations violations = new Violations();
            Place place = Places.check(em, draft.country(), draft.territory(), violations);
            GroupDraft canonical = GroupRules.canonical(draft, place);
            if (known != null) {
                if (known.formedWith(canonical)) {
                    return new Recorded<>(known.toRecord(), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            Country country = CountryRules.writable(countries, canonical.country(), violations);
            GroupRules.check(canonical, country, CountryRules.today(country, clock), violations);
            GroupNames.check(em, canonical.id(), canonical.country(), place, canonical.name(), violations);
            violations.throwIfAny();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            GroupEntity group = new GroupEntity(canonical, GroupNumbers.next(em, canonical), now);
            em.persist(group);
            NameWords.of(group.id(), List.of(group.name())).forEach(em::persist);
            em.persist(new GroupLineEntity(canonical, now));
            em.persist(new GroupStatusEntity(
                    Ids.next(), canonical.id(), canonical.status(), canonical.formedOn(), null, now));
            GroupChanges.note(em, canonical.id());
            audit.record(actor, "group.form", canonical.id(), null);
            return new Recorded<>(group.toRecord(), true);
        });
    }

    @Override
    public Group changeStatus(
            Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version) {
        actor.require(Role.COORDINATOR);
        String why = Texts.clean(reason);
        return tx.call(em -> {
            GroupEntity group = lock(em, id);
            if (group.status() == status && group.statusSince().equals(from)) {
                return group.toRecord();
            }
            Country country = countries.require(group.country());
            group.requireVersion(version);
            Violations violations = new Violations();
            GroupRules.checkStatus(group, status, from, why, CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            group.change(status, from);
            em.persist(new GroupStatusEntity(Ids.next(), id, status, from, why, now));
            if (status == GroupStatus.DISSOLVED) {
                Federations.dissolve(em, group, from, now);
            }
            GroupChanges.note(em, id);
            audit.record(actor, "group.status", id, status.name());
            return group.toRecord();
        });
    }

    @Override
    public Group withdrawStatus(Actor actor, UUID id, String reason, long version) {
        actor.require(Role.COORDINATOR);
        GroupRules.checkReason(reason);
        return tx.call(em -> corrections.withdrawStatus(em, actor, id, reason, version));
    }

    @Override
    public Group revise(Actor actor, GroupRevision revision, long version) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.given(violations, revision.group(), "/group");
        violations.throwIfAny();
        return tx.call(em -> corrections.revise(em, actor, revision, version));
    }

    @Override
    public List<GroupDescription> descriptions(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            require(em, id);
            return em.createQuery(
                            "select l from GroupLineEntity l where l.groupId = :group"
                                    + " order by l.validFrom, l.recordedAt, l.lineId",
                            GroupLineEntity.class)
                    .setParameter("group", id)
                    .getResultStream()
                    .map(GroupLineEntity::toRecord)
                    .map(line -> actor.partner() == null ? line : line.withoutReason())
                    .toList();
        });
    }

    @Override
    public Group require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> require(em, id).toRecord());
    }

    /** A group inside a unit of work that is running. One query. */
    public static GroupEntity require(EntityManager em, UUID id) {
        GroupEntity group = em.find(GroupEntity.class, id);
        if (group == null) {
            throw notFound(id);
        }
        return group;
    }

    /** The same, locked, so that nobody changes it meanwhile. */
    public static GroupEntity lock(EntityManager em, UUID id) {
        GroupEntity group = em.find(GroupEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw notFound(id);
        }
        return group;
    }

    @Override
    public List<GroupStatusPeriod> statuses(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            require(em, id);
            return em.createQuery(
                            "select s from GroupStatusEntity s where s.groupId = :group"
                                    + " order by s.validFrom, s.recordedAt, s.id",
                            GroupStatusEntity.class)
                    .setParameter("group", id)
                    .getResultStream()
                    .map(GroupStatusEntity::toRecord)
                    .map(status -> actor.partner() == null ? status : status.withoutReasons())
                    .toList();
        });
    }

    @Override
    public Page<Group> list(Actor actor, GroupQuery query, Page.Request page) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        Country country = CountryRules.known(countries, query.country(), violations);
        Sorting sorting = Sorting.of(query.alphabet(), page.after());
        Sorting first = Sorting.of(query.alphabet(), null);
        return tx.read(em -> {
            PlaceScope where =
                    Scopes.check(em, country, query.territory(), CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            NameMatch match = NameMatch.best(
                    query.name(), "g", "g.nameKey like :part", each -> !select(em, query, where, each, first, 1)
                            .isEmpty());
            return Pages.of(
                    select(em, query, where, match, sorting, page.limit() + 1),
                    page,
                    group -> sorting.key(group.id(), group.orderCommon(), group.orderUzbek()),
                    shown -> shown.stream().map(GroupEntity::toRecord).toList());
        });
    }

    private static List<GroupEntity> select(
            EntityManager em,
            GroupQuery query,
            @Nullable PlaceScope where,
            @Nullable NameMatch match,
            Sorting sorting,
            int limit) {
        StringBuilder text = new StringBuilder("select g from GroupEntity g where g.country = :country");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("country", query.country());
        if (query.type() != null) {
            text.append(" and g.type = :type");
            parameters.put("type", query.type());
        }
        if (where != null) {
            text.append(" and exists (select t.id from TerritoryEntity t where t.country = g.country")
                    .append(" and t.code = g.territory and ")
                    .append(Scopes.condition(where, "t", parameters))
                    .append(")");
        }
        if (match != null) {
            text.append(" and ").append(match.condition());
            parameters.putAll(match.parameters());
        }
        sorting.bind(parameters);
        TypedQuery<GroupEntity> select =
                em.createQuery(text.append(sorting.end("g", "g")).toString(), GroupEntity.class);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList();
    }

    static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "group-not-found", id).exception();
    }
}
