package org.hashar.registry.internal.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.Coverage.Exactness;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.area.Areas;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.registry.internal.territory.TerritoryEntity;

/** Where things are said to take effect, inside a unit of work that is running. What contradicts itself is kept, with a hint. */
record Coverages(EntityManager em, CountryDirectory countries) {
    private static final int MOST = 30;

    /** Places as they are kept, each under its main code; notes all that is wrong. */
    List<Coverage> canonical(List<Coverage> places, Violations violations) {
        violations.check(places.size() <= MOST, "/places", "too-many", MOST);
        List<Coverage> kept = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String pointer = "/places/" + i;
            Coverage place = canonical(places.get(i), pointer, violations);
            violations.check(!kept.contains(place), pointer, "twice-in-the-list");
            kept.add(place);
        }
        return kept;
    }

    private Coverage canonical(Coverage coverage, String pointer, Violations violations) {
        Optional<Country> country = Optional.ofNullable(coverage.country()).flatMap(countries::find);
        if (Input.given(violations, coverage.country(), pointer + "/country")) {
            violations.check(country.isPresent(), pointer + "/country", "unknown-country", coverage.country());
        }
        String said = coverage.place();
        if (!Input.given(violations, coverage.exactness(), pointer + "/exactness")
                || coverage.exactness() == Exactness.NATIONAL) {
            violations.check(said == null, pointer + "/place", "not-needed-here");
            return coverage;
        }
        if (!Input.given(violations, said, pointer + "/place") || said == null || country.isEmpty()) {
            return coverage;
        }
        Optional<String> code = Places.find(em, coverage.country(), said)
                .map(Place::code)
                .or(() -> Areas.find(em, country.get(), said).map(area -> area.code()));
        violations.check(code.isPresent(), pointer + "/place", "unknown-territory", said);
        return new Coverage(coverage.country(), code.orElse(said), coverage.exactness());
    }

    void write(UUID subject, List<Coverage> places) {
        for (int i = 0; i < places.size(); i++) {
            em.persist(new CoverageEntity(subject, i, places.get(i)));
        }
    }

    void forget(UUID subject) {
        em.createQuery("delete from CoverageEntity c where c.subjectId = :id")
                .setParameter("id", subject)
                .executeUpdate();
    }

    List<Coverage> of(UUID subject) {
        return of(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** Those of some subjects. One query. */
    Map<UUID, List<Coverage>> of(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select c from CoverageEntity c where c.subjectId in :ids order by c.seq",
                                CoverageEntity.class)
                        .setParameter("ids", subjects)
                        .getResultStream()
                        .collect(groupingBy(CoverageEntity::subjectId, mapping(CoverageEntity::toRecord, toList())));
    }

    /** Pairs of places of one country of which neither lies in the other, by what areas are made of on a day. */
    List<Coverage.Apart> apart(List<Coverage> places, LocalDate day) {
        List<Spot> spots = places.size() < 2
                ? List.of()
                : places.stream()
                        .filter(each -> each.place() != null)
                        .map(each -> spot(each.country(), String.valueOf(each.place()), day))
                        .toList();
        List<Coverage.Apart> apart = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            for (Spot other : spots.subList(i + 1, spots.size())) {
                Spot one = spots.get(i);
                if (one.country().equals(other.country()) && !one.liesIn(other) && !other.liesIn(one)) {
                    apart.add(new Coverage.Apart(one.place(), other.place()));
                }
            }
        }
        return apart;
    }

    private Spot spot(String country, String place, LocalDate day) {
        Set<String> units = Places.find(em, country, place)
                .map(unit -> Set.of(unit.code()))
                .orElseGet(() -> countries
                        .find(country)
                        .flatMap(found -> Areas.find(em, found, place))
                        .map(area -> Areas.places(em, area, day).stream()
                                .map(Place::code)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()));
        List<Set<String>> chains = units.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select t from TerritoryEntity t where t.country = :country and t.code in :codes",
                                TerritoryEntity.class)
                        .setParameter("country", country)
                        .setParameter("codes", units)
                        .getResultList()
                        .stream()
                        .map(unit -> Stream.concat(unit.above().stream(), Stream.of(unit.code()))
                                .collect(Collectors.toSet()))
                        .toList();
        return new Spot(country, place, units, chains);
    }

    /**
     * A place.
     *
     * @param units it is made of
     * @param chains for each of them, all that it lies in
     */
    private record Spot(String country, String place, Set<String> units, List<Set<String>> chains) {
        boolean liesIn(Spot other) {
            return chains.stream().allMatch(chain -> {
                Set<String> shared = new HashSet<>(chain);
                shared.retainAll(other.units());
                return !shared.isEmpty();
            });
        }
    }
}
