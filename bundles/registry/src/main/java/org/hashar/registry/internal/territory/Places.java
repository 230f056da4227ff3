package org.hashar.registry.internal.territory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Finds places inside a unit of work that is running. */
public final class Places {

    private Places() {}

    /** The place with a code of any system; where two systems share a code, the one whose main code it is. One query. */
    public static Optional<Place> find(EntityManager em, String country, String code) {
        return em.createQuery(
                        "select t.code, t.level, c.system from TerritoryEntity t, TerritoryCodeEntity c"
                                + " where c.territoryId = t.id and c.country = :country and c.key = :key",
                        Object[].class)
                .setParameter("country", country)
                .setParameter("key", TerritoryCodeEntity.key(code))
                .getResultStream()
                .sorted((a, b) ->
                        Boolean.compare(b[2].equals(TerritoryCodeEntity.MAIN), a[2].equals(TerritoryCodeEntity.MAIN)))
                .map(row -> new Place((String) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** The places with some codes, by the codes as they are asked for. One query. */
    public static Map<String, Place> find(EntityManager em, String country, Collection<String> codes) {
        Map<String, Place> found = new HashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        Map<String, Place> byKey = new HashMap<>();
        em.createQuery(
                        "select t.code, t.level, c.system, c.key from TerritoryEntity t, TerritoryCodeEntity c"
                                + " where c.territoryId = t.id and c.country = :country and c.key in :keys"
                                + " order by t.code",
                        Object[].class)
                .setParameter("country", country)
                .setParameter(
                        "keys",
                        codes.stream().map(TerritoryCodeEntity::key).distinct().toList())
                .getResultStream()
                .forEach(row -> {
                    Place place = new Place((String) row[0], ((Number) row[1]).intValue());
                    if (row[2].equals(TerritoryCodeEntity.MAIN)) {
                        byKey.put((String) row[3], place);
                    } else {
                        byKey.putIfAbsent((String) row[3], place);
                    }
                });
        for (String code : codes) {
            Place place = byKey.get(TerritoryCodeEntity.key(code));
            if (place != null) {
                found.put(code, place);
            }
        }
        return found;
    }

    /** The same for a code that may be left out; notes at {@code /territory} when there is no such place. */
    public static @Nullable Place check(
            EntityManager em, @Nullable String country, @Nullable String code, Violations violations) {
        if (country == null || code == null) {
            return null;
        }
        Optional<Place> place = find(em, country, code);
        violations.check(place.isPresent(), "/territory", "unknown-territory", code);
        return place.orElse(null);
    }

    /** The records of some places, in their order. Two queries. */
    public static List<Territory> records(EntityManager em, Collection<TerritoryEntity> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = places.stream().map(TerritoryEntity::id).toList();
        Map<UUID, List<TerritoryNameEntity>> names = em.createQuery(
                        "select n from TerritoryNameEntity n where n.territoryId in :ids order by n.seq",
                        TerritoryNameEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(TerritoryNameEntity::territoryId));
        Map<UUID, List<TerritoryCodeEntity>> codes = em.createQuery(
                        "select c from TerritoryCodeEntity c where c.territoryId in :ids", TerritoryCodeEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(TerritoryCodeEntity::territoryId));
        return places.stream()
                .map(place -> toRecord(
                        place, names.getOrDefault(place.id(), List.of()), codes.getOrDefault(place.id(), List.of())))
                .toList();
    }

    /** A place in words: a name and its code. */
    static String told(EntityManager em, TerritoryEntity place) {
        return records(em, List.of(place)).get(0).names().stream()
                .findFirst()
                .map(name -> name.text() + " (" + place.code() + ")")
                .orElse(place.code());
    }

    /** Writes the names, aliases and codes of a place that has none, but for names that were kept. */
    public static void describe(EntityManager em, TerritoryEntity place, Territory unit) {
        describeNames(em, place, unit);
        String country = unit.country();
        em.persist(new TerritoryCodeEntity(Ids.next(), place.id(), country, TerritoryCodeEntity.MAIN, unit.code()));
        unit.codes()
                .forEach((system, code) ->
                        em.persist(new TerritoryCodeEntity(Ids.next(), place.id(), country, system, code)));
    }

    /** Writes the names and aliases of a place that has none, but for names that were kept. */
    static void describeNames(EntityManager em, TerritoryEntity place, Territory unit) {
        int seq = 0;
        for (TerritoryName name : unit.names()) {
            em.persist(new TerritoryNameEntity(Ids.next(), place.id(), unit.country(), seq++, name));
        }
        for (String alias : unit.aliases()) {
            em.persist(new TerritoryNameEntity(Ids.next(), place.id(), unit.country(), seq++, alias));
        }
    }

    /** The record of a place with its rows. */
    public static Territory toRecord(
            TerritoryEntity place, List<TerritoryNameEntity> names, List<TerritoryCodeEntity> codes) {
        List<TerritoryName> named = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        for (TerritoryNameEntity name : names) {
            if (name.alias()) {
                aliases.add(name.text());
            } else {
                named.add(name.toRecord());
            }
        }
        Map<String, String> others = new HashMap<>();
        for (TerritoryCodeEntity code : codes) {
            if (!code.system().equals(TerritoryCodeEntity.MAIN)) {
                others.put(code.system(), code.code());
            }
        }
        return place.toRecord(named, aliases, others);
    }
}
