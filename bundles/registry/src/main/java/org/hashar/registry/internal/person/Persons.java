package org.hashar.registry.internal.person;

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
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonService;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The persons. A revision replaces what was known, without a second clock: a corrected sex counts in every figure from
 * then on, also in one asked for as known earlier.
 */
@Component
public final class Persons implements PersonService {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    @Activate
    public Persons(
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
    public Recorded<Person> register(Actor actor, PersonDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            PersonEntity known = draft.id() == null ? null : em.find(PersonEntity.class, draft.id());
            Violations violations = new Violations();
            PersonDraft canonical = canonical(em, draft, violations);
            if (known != null) {
                Person person = record(em, known);
                if (known.registeredWith(canonical) || PersonRules.same(canonical, person)) {
                    return new Recorded<>(person, false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(canonical, violations);
            PersonEntity person = new PersonEntity(canonical, clock.instant().truncatedTo(ChronoUnit.MICROS));
            em.persist(person);
            persistNames(em, canonical);
            audit.record(actor, "person.register", canonical.id(), null);
            return new Recorded<>(person.toRecord(canonical.names()), true);
        });
    }

    @Override
    public Person revise(Actor actor, PersonDraft draft, long version) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            PersonEntity person = lock(em, draft.id());
            if (person == null) {
                throw notFound(draft.id());
            }
            Violations violations = new Violations();
            PersonDraft canonical = canonical(em, draft, violations);
            Person before = record(em, person);
            if (PersonRules.same(canonical, before)) {
                return before;
            }
            if (person.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, person.version())
                        .exception();
            }
            violations.check(
                    before.country().equals(canonical.country()), "/country", "country-stays", before.country());
            check(canonical, violations);
            person.revise(canonical);
            em.createQuery("delete from PersonNameEntity n where n.personId = :id")
                    .setParameter("id", person.id())
                    .executeUpdate();
            persistNames(em, canonical);
            GroupChanges.noteGroupsOf(em, person.id());
            audit.record(actor, "person.revise", person.id(), null);
            return person.toRecord(canonical.names());
        });
    }

    @Override
    public Person require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            PersonEntity person = em.find(PersonEntity.class, id);
            if (person == null) {
                throw notFound(id);
            }
            return record(em, person);
        });
    }

    @Override
    public Page<Person> list(Actor actor, String country, Page.Request page) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        UUID after = Input.after(page.after());
        return tx.read(em -> {
            TypedQuery<PersonEntity> query = em.createQuery(
                            "select p from PersonEntity p where p.country = :country"
                                    + (after == null ? "" : " and p.id > :after") + " order by p.id",
                            PersonEntity.class)
                    .setParameter("country", country)
                    .setMaxResults(page.limit() + 1);
            if (after != null) {
                query.setParameter("after", after);
            }
            return Pages.of(query.getResultList(), page, person -> person.id().toString(), shown -> records(em, shown));
        });
    }

    /** Locks a person's row until the unit of work ends, so that the person's memberships change one after the other. */
    public static boolean lockRow(EntityManager em, UUID id) {
        return lock(em, id) != null;
    }

    private static @Nullable PersonEntity lock(EntityManager em, UUID id) {
        return em.find(PersonEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static PersonDraft canonical(EntityManager em, PersonDraft draft, Violations violations) {
        return PersonRules.canonical(draft, Places.check(em, draft.country(), draft.territory(), violations));
    }

    private void check(PersonDraft canonical, Violations violations) {
        Country country = CountryRules.writable(countries, canonical.country(), violations);
        PersonRules.check(canonical, CountryRules.today(country, clock), violations);
        violations.throwIfAny();
    }

    private static void persistNames(EntityManager em, PersonDraft canonical) {
        int seq = 0;
        for (PersonName name : canonical.names()) {
            em.persist(new PersonNameEntity(Ids.next(), canonical.id(), seq++, name));
        }
    }

    private static Person record(EntityManager em, PersonEntity person) {
        return records(em, List.of(person)).get(0);
    }

    private static List<Person> records(EntityManager em, List<PersonEntity> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PersonName>> names = em.createQuery(
                        "select n from PersonNameEntity n where n.personId in :ids order by n.seq",
                        PersonNameEntity.class)
                .setParameter("ids", persons.stream().map(PersonEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(PersonNameEntity::personId, mapping(PersonNameEntity::toRecord, toList())));
        return persons.stream()
                .map(person -> person.toRecord(names.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "person-not-found", id).exception();
    }
}
