package org.hashar.registry.internal.person;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PersonService;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.name.Sorting;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.territory.Places;
import org.hashar.spi.IdentifierScheme;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The persons. Of what figures count, a revision keeps what was known before; of names, numbers and phones it does not. */
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
                requireThere(known);
                Person person = record(em, known);
                if (known.registeredWith(canonical) || PersonRules.same(canonical, person)) {
                    return new Recorded<>(person, false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(em, canonical, violations);
            PersonEntity person = new PersonEntity(canonical, now());
            List<Object> rows = new ArrayList<>(List.of(person));
            rows.addAll(PersonRows.of(canonical));
            Writes.of(em).rows(rows).send();
            audit.record(actor, "person.register", canonical.id(), null);
            return new Recorded<>(record(person, canonical), true);
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
            requireThere(person);
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
            Kin.check(em, canonical, violations);
            check(em, canonical, violations);
            PersonHistory.revise(em, person, canonical, now());
            PersonRows.forget(em, List.of(person.id()));
            Writes.of(em).rows(PersonRows.of(canonical)).send();
            // Figures count who was merged into this person with what is known of this one.
            Identities.now(em, person.id()).forEach(id -> GroupChanges.noteGroupsOf(em, id));
            audit.record(actor, "person.revise", person.id(), null);
            return record(person, canonical);
        });
    }

    @Override
    public Person require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> shown(actor, em, record(em, find(em, id))));
    }

    @Override
    public Person asKnown(Actor actor, UUID id, Instant asKnown) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        Instant now = now();
        violations.check(!asKnown.isAfter(now), "/asKnown", "in-the-future", now);
        violations.throwIfAny();
        return tx.read(em -> {
            PersonEntity person = find(em, id);
            if (asKnown.isBefore(person.recordedAt())) {
                throw notFound(id);
            }
            return shown(actor, em, PersonHistory.asKnown(em, record(em, person), asKnown));
        });
    }

    @Override
    public List<PersonFacts> history(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            PersonEntity person = find(em, id);
            return person.erasedAt() == null && knows(actor, em, id)
                    ? PersonHistory.of(em, person, actor.role().includes(Role.COORDINATOR))
                    : List.of();
        });
    }

    private boolean knows(Actor actor, EntityManager em, UUID id) {
        return Partners.mayKnow(em, countries, actor, id, clock.instant());
    }

    private Person shown(Actor actor, EntityManager em, Person person) {
        return knows(actor, em, person.id()) ? PersonRules.shown(actor, person) : PersonRules.tombstone(person);
    }

    private static PersonEntity find(EntityManager em, UUID id) {
        PersonEntity person = em.find(PersonEntity.class, id);
        if (person == null) {
            throw notFound(id);
        }
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<Person> search(Actor actor, PersonQuery query, int limit) {
        actor.require(query.identifier() == null ? Role.READER : Role.COORDINATOR);
        return asking(actor, em -> told(actor, em, PersonSearch.search(em, countries, clock, query, limit)));
    }

    @Override
    public Page<Person> listByName(Actor actor, String country, String language, Page.Request page) {
        actor.require(Role.READER);
        if (actor.partner() != null) {
            // The key of a page tells the name that it ends with.
            throw Problem.of(Problem.Type.FORBIDDEN, "partners-search").exception();
        }
        CountryRules.known(countries, country);
        Sorting sorting = Sorting.of(Alphabet.of(language), page.after());
        return tx.read(em -> Pages.of(
                PersonSearch.byName(em, country, sorting, page.limit() + 1),
                page,
                person -> sorting.key(person.id(), person.order(Alphabet.COMMON), person.order(Alphabet.UZBEK)),
                found -> told(actor, em, found)));
    }

    @Override
    public Page<Person> list(Actor actor, String country, Page.Request page) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        return asking(
                actor,
                em -> Pages.of(
                        PersonSearch.byId(em, country, page),
                        page,
                        person -> person.id().toString(),
                        found -> told(actor, em, found)));
    }

    @Override
    public Set<UUID> identities(Actor actor, UUID person, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> Identities.of(em, person, known));
    }

    /** What partners are told is written down. */
    private <T> T asking(Actor actor, Function<EntityManager, T> question) {
        return actor.partner() == null ? tx.read(question) : tx.call(question);
    }

    private List<Person> told(Actor actor, EntityManager em, List<PersonEntity> persons) {
        Actor.Partner partner = actor.partner();
        List<UUID> found = persons.stream().map(PersonEntity::id).toList();
        Set<UUID> told = partner == null
                ? Set.copyOf(found)
                : Partners.tell(em, countries, partner, found, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return shown(
                actor,
                em,
                persons.stream().filter(person -> told.contains(person.id())).toList());
    }

    /** What somebody with a role may see of some persons, in their order. */
    public static List<Person> shown(Actor actor, EntityManager em, List<PersonEntity> persons) {
        return PersonRows.records(em, persons).stream()
                .map(person -> PersonRules.shown(actor, person))
                .toList();
    }

    /** Locks a person's row until the unit of work ends, so that the person's memberships change one after the other. */
    public static boolean lockRow(EntityManager em, UUID id) {
        return lock(em, id) != null;
    }

    /**
     * The same, for what is entered of a person.
     *
     * @throws ProblemException conflict when the person was erased
     */
    public static boolean lockThere(EntityManager em, UUID id) {
        PersonEntity person = lock(em, id);
        if (person != null) {
            requireThere(person);
        }
        return person != null;
    }

    /** @throws ProblemException conflict when the person was erased */
    public static void requireThere(PersonEntity person) {
        if (person.erasedAt() != null) {
            throw Problem.of(Problem.Type.CONFLICT, "person-erased", person.id())
                    .exception();
        }
    }

    private static @Nullable PersonEntity lock(EntityManager em, UUID id) {
        return em.find(PersonEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private PersonDraft canonical(EntityManager em, PersonDraft draft, Violations violations) {
        return PersonRules.canonical(
                draft,
                Places.check(em, draft.country(), draft.territory(), violations),
                CountryRules.identifiers(countries));
    }

    private void check(EntityManager em, PersonDraft canonical, Violations violations) {
        Country country = CountryRules.writable(countries, canonical.country(), violations);
        List<IdentifierScheme> schemes = CountryRules.identifiers(countries);
        PersonRules.check(canonical, CountryRules.today(country, clock), schemes, violations);
        Identifiers.checkFree(canonical, Identifiers.owners(em, List.of(canonical), schemes), violations);
        violations.throwIfAny();
    }

    private static Person record(EntityManager em, PersonEntity person) {
        return PersonRows.records(em, List.of(person)).get(0);
    }

    private static Person record(PersonEntity person, PersonDraft canonical) {
        return person.toRecord(
                PersonRules.currentFirst(canonical.names()), canonical.identifiers(), canonical.phones());
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "person-not-found", id).exception();
    }
}
