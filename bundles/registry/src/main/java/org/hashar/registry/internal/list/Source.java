package org.hashar.registry.internal.list;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Page;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonHistory;
import org.hashar.registry.internal.person.PersonRows;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Where lists find their items: entities of a country, or of a place or an area in it, page by page in the order of their ids.
 *
 * @param known of what has two clocks, what was known then
 * @param place null for the whole country
 */
record Source(Tx tx, String country, Instant known, @Nullable PlaceScope place) {

    /** Whose country and place it is that an entity belongs to. */
    enum Owner {
        PERSON("PersonEntity"),
        HOUSEHOLD("HouseholdEntity"),
        GROUP("GroupEntity");

        private final String entity;

        Owner(String entity) {
            this.entity = entity;
        }
    }

    /** Makes the items of entities, inside the unit of work in which they were found. */
    @FunctionalInterface
    interface Items<E, T> {
        List<T> of(EntityManager em, List<E> found);
    }

    /** A fact with the person it is about. */
    record About<F>(F fact, Person person) {}

    /** All of a selection. */
    <E, T> Function<Page.Request, Page<T>> all(Selection<E> selection, Function<E, UUID> id, Items<E, T> items) {
        return page ->
                tx.read(em -> selection.page(em, page, id, found -> found.isEmpty() ? List.of() : items.of(em, found)));
    }

    /**
     * Those of the country and the place.
     *
     * @param attribute that names the owner; {@code id} of owners themselves
     */
    <E> Selection<E> here(Class<E> type, Owner owner, String attribute) {
        String of = "e." + attribute + " in (select s.id from " + owner.entity + " s";
        return new Selection<>(type)
                .only(of + " where s.country = :country)", "country", country)
                .in(place, of + ", TerritoryEntity t where t.country = s.country and t.code = s.territory and ");
    }

    /** What was known of them. */
    <E extends KnownEntity, T> Function<Page.Request, Page<T>> facts(
            Class<E> type, Owner owner, String attribute, Items<E, T> items) {
        return facts(here(type, owner, attribute), items);
    }

    /** What was known of a selection. */
    <E extends KnownEntity, T> Function<Page.Request, Page<T>> facts(Selection<E> selection, Items<E, T> items) {
        return all(
                selection.only("e.recordedAt <= :known and e.supersededAt > :known", "known", known),
                KnownEntity::id,
                items);
    }

    /** The same, each made by itself. */
    static <E, T> Items<E, T> each(Function<E, T> item) {
        return (em, found) -> found.stream().map(item).toList();
    }

    /** Facts with the persons they are about. */
    <E, F> Items<E, About<F>> about(Items<E, F> facts, Function<F, UUID> person) {
        return (em, found) -> {
            List<F> told = facts.of(em, found);
            Map<UUID, Person> persons = persons(em, ids(told, person));
            return told.stream()
                    .map(fact -> new About<>(fact, referred(persons, person.apply(fact))))
                    .toList();
        };
    }

    static <R> Set<UUID> ids(List<R> records, Function<R, UUID> id) {
        return records.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <E> List<E> select(EntityManager em, Class<E> type, Set<UUID> ids) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Persons, as they were known, of whom a list tells no more than name and sex, which every reader may see. */
    Map<UUID, Person> persons(EntityManager em, Set<UUID> ids) {
        List<Person> now = PersonRows.records(em, select(em, PersonEntity.class, ids));
        return PersonHistory.asKnown(em, now, known).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    static <R> R referred(Map<UUID, R> records, UUID id) {
        @Nullable R found = records.get(id);
        if (found == null) {
            throw new IllegalStateException("a foreign key leads to nothing");
        }
        return found;
    }
}
