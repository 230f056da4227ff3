package org.hashar.registry.internal.territory;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.country.Country;
import org.hashar.api.registry.AreaMatch;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.area.Areas;
import org.hashar.registry.internal.spelling.PlaceSpelling;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds places, and areas over places, by names as people write them, inside a unit of work that is running. What is written after a comma are places
 * above, by which homonyms are told apart: {@code Jygach-Korgon, Leninsky, Suzak}.
 */
final class PlaceSearch {
    private static final int SURE = 85;
    /** What a place above that was named, and is not above this one, takes from the confidence. */
    private static final int WRONG_PARENT = 25;
    /** Behind the lowest level. */
    private static final int AREAS_LAST = 5;

    private static final String NAMES =
            "select n.territoryId, n.text, n.spelling from TerritoryNameEntity n where n.country = :country";

    private final EntityManager em;
    private final Country known;
    private final String country;
    private final LocalDate today;

    /** In a country, with its areas as they are made up today. */
    PlaceSearch(EntityManager em, Country country, LocalDate today) {
        this.em = em;
        this.known = country;
        this.country = country.code();
        this.today = today;
    }

    /** What may be meant, the likeliest first; of equally likely ones places before areas. */
    List<PlaceMatch> search(String text, @Nullable Integer level, @Nullable PlaceScope within, int limit) {
        List<String> parts = Arrays.stream(text.split("[,;/]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> hints =
                parts.subList(1, parts.size()).stream().map(PlaceSpelling::key).toList();
        Stream<PlaceMatch> areas = level == null ? areas(parts.get(0), within, hints) : Stream.empty();
        return Stream.concat(places(parts.get(0), level, within, hints), areas)
                .filter(match -> match.confidence() > 0)
                .sorted(Comparator.comparingInt(PlaceMatch::confidence)
                        .reversed()
                        .thenComparing(PlaceSearch::level)
                        .thenComparing(PlaceMatch::code))
                .limit(limit)
                .toList();
    }

    private static int level(PlaceMatch match) {
        Territory place = match.place();
        return place == null ? AREAS_LAST : place.level();
    }

    private Stream<PlaceMatch> places(
            String name, @Nullable Integer level, @Nullable PlaceScope within, List<String> hints) {
        Map<UUID, Candidate> candidates = candidates(name);
        List<TerritoryEntity> places = places(candidates.keySet(), level, within);
        Map<String, Territory> above = above(places);
        Map<UUID, Territory> records = places.isEmpty() ? Map.of() : zip(places, Places.records(em, places));
        return places.stream().map(place -> {
            Candidate candidate = Objects.requireNonNull(candidates.get(place.id()));
            List<Territory> parents = place.above().stream()
                    .map(above::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new PlaceMatch(
                    Objects.requireNonNull(records.get(place.id())),
                    null,
                    parents,
                    candidate.name(),
                    confidence(candidate.confidence(), parents, hints));
        });
    }

    /** An area lies where all its parts of today lie. */
    private Stream<PlaceMatch> areas(String name, @Nullable PlaceScope within, List<String> hints) {
        return Areas.search(em, known, name).stream().flatMap(match -> {
            List<TerritoryEntity> parts = parts(match);
            if (!parts.stream().allMatch(part -> within == null || within.holds(part.standing()))) {
                return Stream.empty();
            }
            List<String> common =
                    parts.isEmpty() ? List.of() : new ArrayList<>(parts.get(0).standing());
            parts.forEach(part -> common.retainAll(part.standing()));
            Map<String, Territory> above = records(common);
            List<Territory> parents =
                    common.stream().map(above::get).filter(Objects::nonNull).toList();
            return Stream.of(new PlaceMatch(
                    null, match.area(), parents, match.name(), confidence(match.confidence(), parents, hints)));
        });
    }

    private List<TerritoryEntity> parts(AreaMatch match) {
        return entities(
                Areas.places(em, match.area(), today).stream().map(Place::code).toList());
    }

    private static Map<UUID, Territory> zip(List<TerritoryEntity> places, List<Territory> records) {
        Map<UUID, Territory> zipped = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            zipped.put(places.get(i).id(), records.get(i));
        }
        return zipped;
    }

    /** By its key and its sound, which have an index; only when that finds nothing sure, by comparing with every name there is. */
    private Map<UUID, Candidate> candidates(String name) {
        String key = PlaceSpelling.key(name);
        Map<UUID, Candidate> found = rate(
                em.createQuery(NAMES + " and (n.spelling = :key or n.skeleton = :skeleton)", Object[].class)
                        .setParameter("key", key)
                        .setParameter("skeleton", Spelling.skeleton(key)),
                name,
                key);
        boolean sure = found.values().stream().anyMatch(candidate -> candidate.confidence() >= SURE);
        return sure ? found : rate(em.createQuery(NAMES, Object[].class), name, key);
    }

    private Map<UUID, Candidate> rate(TypedQuery<Object[]> names, String name, String key) {
        String exact = Texts.key(name);
        return names.setParameter("country", country)
                .getResultStream()
                .map(row -> new Candidate(
                        (UUID) row[0],
                        (String) row[1],
                        exact.equals(Texts.key((String) row[1]))
                                ? 100
                                : PlaceSpelling.confidence(key, (String) row[2])))
                .filter(candidate -> candidate.confidence() > 0)
                .collect(toMap(
                        Candidate::place,
                        Function.identity(),
                        (one, other) -> one.confidence() >= other.confidence() ? one : other));
    }

    private List<TerritoryEntity> places(Set<UUID> ids, @Nullable Integer level, @Nullable PlaceScope within) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select t from TerritoryEntity t where t.id in :ids", TerritoryEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(place -> level == null || place.level() == level)
                .filter(place -> within == null || within.holds(place.standing()))
                .toList();
    }

    private Map<String, Territory> above(List<TerritoryEntity> places) {
        return records(places.stream()
                .flatMap(place -> place.above().stream())
                .distinct()
                .toList());
    }

    private Map<String, Territory> records(List<String> codes) {
        return Places.records(em, entities(codes)).stream().collect(toMap(Territory::code, Function.identity()));
    }

    private List<TerritoryEntity> entities(List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select t from TerritoryEntity t where t.country = :country and t.code in :codes",
                                TerritoryEntity.class)
                        .setParameter("country", country)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    private static int confidence(int spelt, List<Territory> above, List<String> hints) {
        long wrong = hints.stream()
                .filter(hint -> above.stream()
                        .flatMap(PlaceSearch::spellings)
                        .noneMatch(known -> PlaceSpelling.confidence(hint, known) >= SURE))
                .count();
        return Math.max(0, spelt - (int) wrong * WRONG_PARENT);
    }

    private static Stream<String> spellings(Territory place) {
        return Stream.concat(place.names().stream().map(TerritoryName::text), place.aliases().stream())
                .map(PlaceSpelling::key)
                .collect(Collectors.toSet())
                .stream();
    }

    /** The best of a place's names. */
    private record Candidate(UUID place, String name, int confidence) {}
}
