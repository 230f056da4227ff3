package org.hashar.registry.internal.country;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.territory.Places;
import org.hashar.registry.internal.territory.TerritoryCodeEntity;
import org.hashar.registry.internal.territory.TerritoryEntity;
import org.hashar.registry.internal.territory.TerritoryNameEntity;
import org.hashar.spi.TerritoryScheme;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a country's territories into the registry: adds and updates by main code, never deletes, and leaves alone what the programme registered. One
 * version is one unit of work, so a place is never half loaded.
 */
final class SchemeLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeLoader.class);
    private static final int CHUNK = 500;

    private final Tx tx;
    private final Clock clock;

    SchemeLoader(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Which version of its territories is loaded, by country. */
    Map<String, String> loaded() {
        return tx.read(em -> {
            Map<String, String> versions = new TreeMap<>();
            em.createQuery("select c from CountryEntity c", CountryEntity.class)
                    .getResultStream()
                    .forEach(country -> versions.put(country.code(), country.schemeVersion()));
            return versions;
        });
    }

    /** Loads a scheme that {@link SchemeRules} found right. */
    void load(String country, TerritoryScheme scheme) {
        tx.run(em -> {
            new Loading(em, country).run(scheme);
            CountryEntity known = em.find(CountryEntity.class, country);
            if (known == null) {
                em.persist(new CountryEntity(country, scheme.version(), clock.instant()));
            } else {
                known.loaded(scheme.version(), clock.instant());
            }
        });
    }

    /** One load: what was there before, and what changes. */
    private static final class Loading {
        private final EntityManager em;
        private final String country;
        private final Map<String, TerritoryEntity> places = new HashMap<>();
        private final Map<UUID, List<TerritoryNameEntity>> names;
        private final Map<UUID, List<TerritoryCodeEntity>> codes;

        Loading(EntityManager em, String country) {
            this.em = em;
            this.country = country;
            rows("select t from TerritoryEntity t where t.country = :country", TerritoryEntity.class)
                    .forEach(place -> places.put(place.code(), place));
            names = rows(
                            "select n from TerritoryNameEntity n where n.country = :country order by n.seq",
                            TerritoryNameEntity.class)
                    .stream()
                    .filter(name -> !name.kept())
                    .collect(groupingBy(TerritoryNameEntity::territoryId));
            codes =
                    rows("select c from TerritoryCodeEntity c where c.country = :country", TerritoryCodeEntity.class)
                            .stream()
                            .collect(groupingBy(TerritoryCodeEntity::territoryId));
        }

        private <E> List<E> rows(String query, Class<E> type) {
            return em.createQuery(query, type).setParameter("country", country).getResultList();
        }

        void run(TerritoryScheme scheme) {
            List<Territory> changed = new ArrayList<>();
            for (Territory unit : scheme.units()) {
                TerritoryEntity known = places.get(unit.code());
                if (known == null) {
                    known = new TerritoryEntity(Ids.next(), country, unit.code());
                    places.put(unit.code(), known);
                    known.follow(unit);
                    em.persist(known);
                    changed.add(unit);
                } else if (!unit.equals(stored(known))) {
                    if (known.version() != null) {
                        keepNames(known, unit);
                    }
                    known.follow(unit);
                    changed.add(unit);
                }
            }
            stand();
            forget(changed);
            changed.forEach(unit -> Places.describe(em, Objects.requireNonNull(places.get(unit.code())), unit));
            em.flush();
            tellTwins();
        }

        /** The country's list now has a place that the programme had registered: it is the country's, and still found by the names it had. */
        private void keepNames(TerritoryEntity place, Territory unit) {
            Set<String> listed = Stream.concat(unit.names().stream().map(TerritoryName::text), unit.aliases().stream())
                    .map(Texts::key)
                    .collect(toSet());
            int kept = 0;
            for (TerritoryNameEntity name : names.getOrDefault(place.id(), List.of())) {
                if (listed.add(Texts.key(name.text()))) {
                    name.keep(kept++);
                }
            }
            LOG.info("Place {} of the programme is now one of country {}", place.code(), country);
        }

        /** Says which places of the programme are called as one of the country's beside them, for the administrator to close them. */
        private void tellTwins() {
            em.createQuery(
                            "select distinct o.code, t.code from TerritoryEntity o, TerritoryEntity t,"
                                    + " TerritoryNameEntity m, TerritoryNameEntity n where o.country = :country"
                                    + " and o.version is not null and o.validTo is null and t.country = o.country"
                                    + " and t.version is null and t.parent = o.parent and t.level = o.level"
                                    + " and m.territoryId = o.id and n.territoryId = t.id and m.spelling = n.spelling",
                            Object[].class)
                    .setParameter("country", country)
                    .getResultList()
                    .forEach(pair -> LOG.warn(
                            "Place {} of the programme is called as place {} of country {}: one of them is too many",
                            pair[0],
                            pair[1],
                            country));
        }

        private Territory stored(TerritoryEntity place) {
            return Places.toRecord(
                    place, names.getOrDefault(place.id(), List.of()), codes.getOrDefault(place.id(), List.of()));
        }

        /** Also for the units that the scheme no longer has: one above them may have moved. */
        private void stand() {
            Map<String, @Nullable String> parents = new HashMap<>();
            Map<String, Integer> levels = new HashMap<>();
            places.forEach((code, place) -> {
                parents.put(code, place.parent());
                levels.put(code, place.level());
            });
            places.forEach((code, place) -> place.stand(SchemeRules.standing(code, parents, levels)));
        }

        /** Names and codes are replaced as a whole. By query, because it must happen before the new rows are written. */
        private void forget(List<Territory> changed) {
            List<UUID> ids = changed.stream()
                    .map(unit -> places.get(unit.code()))
                    .filter(place -> place != null && codes.containsKey(place.id()))
                    .map(TerritoryEntity::id)
                    .toList();
            for (int start = 0; start < ids.size(); start += CHUNK) {
                List<UUID> chunk = ids.subList(start, Math.min(start + CHUNK, ids.size()));
                em.createQuery("delete from TerritoryNameEntity n where n.territoryId in :ids and n.kept = :kept")
                        .setParameter("ids", chunk)
                        .setParameter("kept", false)
                        .executeUpdate();
                em.createQuery("delete from TerritoryCodeEntity c where c.territoryId in :ids")
                        .setParameter("ids", chunk)
                        .executeUpdate();
            }
        }
    }
}
