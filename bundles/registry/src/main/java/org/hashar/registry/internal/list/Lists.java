package org.hashar.registry.internal.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.registry.ListQuery.Kind;
import org.hashar.api.registry.ListService;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.group.MembershipEntity;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.household.HouseholdMemberEntity;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonHistory;
import org.hashar.registry.internal.person.PersonRows;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens lists. What another service lists is read from there, so that it shows here what it shows there. */
@Component
public final class Lists implements ListService {
    private static final String KNOWN = " and e.recordedAt <= :known and e.supersededAt > :known";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final PersonService persons;
    private final GroupService groups;
    private final TerritoryService territories;
    private final DuplicateService duplicates;
    private final ConsentService consents;

    /** Wired by declarative services. */
    @Activate
    public Lists(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference PersonService persons,
            @Reference GroupService groups,
            @Reference TerritoryService territories,
            @Reference DuplicateService duplicates,
            @Reference ConsentService consents) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.persons = persons;
        this.groups = groups;
        this.territories = territories;
        this.duplicates = duplicates;
        this.consents = consents;
    }

    @Override
    public Book open(Actor actor, ListQuery query, Locale locale) {
        boolean asks = query.list() == Kind.DUPLICATES || query.purpose() != null;
        actor.require(asks ? Role.COORDINATOR : Role.READER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(query, now);
        if (query.group() != null) {
            groups.require(actor, query.group());
        }
        // What is recorded while the list is read is not in it.
        Instant known = query.asKnown() == null ? now : query.asKnown();
        Book book = listing(actor, query, locale, known).book(query, locale);
        audit.record(actor, "export." + query.list().key(), query.group(), null);
        return book;
    }

    /** Nothing may be given that the list does not read, so that no answer is about something else than was meant. */
    private void check(ListQuery query, Instant now) {
        Violations violations = new Violations();
        CountryRules.known(countries, query.country(), violations);
        Kind list = query.list();
        boolean groups = list == Kind.GROUPS;
        boolean dated = list == Kind.MEMBERSHIPS || list == Kind.HOUSEHOLD_MEMBERS;
        boolean ofPersons = list == Kind.PERSONS || dated;
        violations.check(query.purpose() == null || ofPersons, "/purpose", "not-of-this-list");
        violations.check(query.channel() == null || query.purpose() != null, "/channel", "not-needed-here");
        violations.check(query.type() == null || groups, "/type", "not-of-this-list");
        violations.check(query.territory() == null || groups, "/territory", "not-of-this-list");
        violations.check(query.group() == null || list == Kind.MEMBERSHIPS, "/group", "not-of-this-list");
        violations.check(query.asKnown() == null || dated, "/asKnown", "not-of-this-list");
        violations.check(query.asKnown() == null || !query.asKnown().isAfter(now), "/asKnown", "in-the-future", now);
        violations.throwIfAny();
    }

    private Listing<?> listing(Actor actor, ListQuery query, Locale locale, Instant known) {
        String country = query.country();
        LocalDate today = CountryRules.today(countries.find(country).orElse(null), clock);
        return switch (query.list()) {
            case PERSONS ->
                new Listing<>(
                        agreed(actor, query, today, page -> persons.list(actor, country, page), Person::id),
                        Fields.PERSONS);
            case HOUSEHOLDS -> new Listing<>(page -> households(country, page), Fields.HOUSEHOLDS);
            case HOUSEHOLD_MEMBERS ->
                new Listing<>(
                        agreed(actor, query, today, page -> relatives(country, known, page), each -> each.person()
                                .id()),
                        Fields.HOUSEHOLD_MEMBERS);
            case GROUPS -> {
                GroupQuery which = new GroupQuery(country, query.type(), query.territory(), null);
                yield new Listing<>(page -> groups.list(actor, which, page), Fields.GROUPS);
            }
            case MEMBERSHIPS ->
                new Listing<>(
                        agreed(actor, query, today, page -> members(query, known, page), each -> each.person()
                                .id()),
                        Fields.MEMBERSHIPS);
            case TERRITORIES ->
                new Listing<>(
                        page -> territories.list(actor, country, null, null, page), Fields.territories(locale, today));
            case DUPLICATES ->
                new Listing<>(
                        page -> duplicates.list(actor, country, DuplicatePair.State.OPEN, page), Fields.DUPLICATES);
        };
    }

    /** Leaves out who does not agree to the purpose, page by page, when there is one. */
    private <T> Function<Page.Request, Page<T>> agreed(
            Actor actor,
            ListQuery query,
            LocalDate today,
            Function<Page.Request, Page<T>> pages,
            Function<T, UUID> person) {
        ConsentPurpose purpose = query.purpose();
        if (purpose == null) {
            return pages;
        }
        return request -> {
            Page<T> page = pages.apply(request);
            Set<UUID> asked = ids(page.items(), person);
            Set<UUID> given =
                    asked.isEmpty() ? Set.of() : consents.given(actor, asked, purpose, query.channel(), today);
            return new Page<>(
                    page.items().stream()
                            .filter(each -> given.contains(person.apply(each)))
                            .toList(),
                    page.next());
        };
    }

    private Page<Household> households(String country, Page.Request page) {
        return page(
                HouseholdEntity.class,
                "e.country = :country",
                Map.of("country", country),
                page,
                HouseholdEntity::id,
                (em, found) -> found.stream().map(HouseholdEntity::toRecord).toList());
    }

    private Page<Fields.Relative> relatives(String country, Instant known, Page.Request page) {
        return page(
                HouseholdMemberEntity.class,
                "e.householdId in (select h.id from HouseholdEntity h where h.country = :country)" + KNOWN,
                Map.of("country", country, "known", known),
                page,
                KnownEntity::id,
                (em, found) -> {
                    List<HouseholdMember> members =
                            found.stream().map(HouseholdMemberEntity::toRecord).toList();
                    Map<UUID, Person> named = persons(em, ids(members, HouseholdMember::person), known);
                    return members.stream()
                            .map(member -> new Fields.Relative(member, of(named, member.person())))
                            .toList();
                });
    }

    private Page<Fields.Member> members(ListQuery query, Instant known, Page.Request page) {
        UUID group = query.group();
        return page(
                MembershipEntity.class,
                (group == null
                                ? "e.groupId in (select g.id from GroupEntity g where g.country = :of)"
                                : "e.groupId = :of")
                        + KNOWN,
                Map.of("of", group == null ? query.country() : group, "known", known),
                page,
                KnownEntity::id,
                (em, found) -> {
                    List<Membership> episodes =
                            found.stream().map(MembershipEntity::toRecord).toList();
                    Map<UUID, Person> named = persons(em, ids(episodes, Membership::person), known);
                    Map<UUID, Group> formed = select(em, GroupEntity.class, ids(episodes, Membership::group)).stream()
                            .map(GroupEntity::toRecord)
                            .collect(Collectors.toMap(Group::id, Function.identity()));
                    return episodes.stream()
                            .map(episode -> new Fields.Member(
                                    episode, of(formed, episode.group()), of(named, episode.person())))
                            .toList();
                });
    }

    /** Makes the items of entities. */
    @FunctionalInterface
    private interface Records<E, T> {
        List<T> of(EntityManager em, List<E> found);
    }

    private <E, T> Page<T> page(
            Class<E> type,
            String condition,
            Map<String, Object> parameters,
            Page.Request page,
            Function<E, UUID> id,
            Records<E, T> records) {
        UUID after = Input.after(page.after());
        return tx.read(em -> {
            TypedQuery<E> query = em.createQuery(
                            "select e from " + type.getSimpleName() + " e where " + condition
                                    + (after == null ? "" : " and e.id > :after") + " order by e.id",
                            type)
                    .setMaxResults(page.limit() + 1);
            parameters.forEach(query::setParameter);
            if (after != null) {
                query.setParameter("after", after);
            }
            return Pages.of(
                    query.getResultList(),
                    page,
                    entity -> id.apply(entity).toString(),
                    found -> found.isEmpty() ? List.of() : records.of(em, found));
        });
    }

    private static <R> Set<UUID> ids(List<R> records, Function<R, UUID> id) {
        return records.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E> List<E> select(EntityManager em, Class<E> type, Set<UUID> ids) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Persons of whom a list tells no more than name and sex, which every reader may see. */
    private static Map<UUID, Person> persons(EntityManager em, Set<UUID> ids, Instant known) {
        List<Person> now = PersonRows.records(em, select(em, PersonEntity.class, ids));
        return PersonHistory.asKnown(em, now, known).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static <R> R of(Map<UUID, R> records, UUID id) {
        @Nullable R found = records.get(id);
        if (found == null) {
            throw new IllegalStateException("a foreign key leads to nothing");
        }
        return found;
    }
}
