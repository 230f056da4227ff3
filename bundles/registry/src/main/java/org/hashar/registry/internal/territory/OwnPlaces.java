package org.hashar.registry.internal.territory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.area.Areas;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Places that the programme adds to those of the country, inside a unit of work that is running. */
final class OwnPlaces {
    private final EntityManager em;
    private final CountryDirectory countries;

    OwnPlaces(EntityManager em, CountryDirectory countries) {
        this.em = em;
        this.countries = countries;
    }

    /** What a draft asks for, and where it would stand; the parent is null where there is none. */
    private record Asked(Territory place, @Nullable Country country, @Nullable TerritoryEntity parent) {}

    /** A place that is there, and whether it is new. */
    record Written(TerritoryEntity place, boolean created) {}

    /** Registers a place, unless it is there with this content. */
    Written register(TerritoryDraft draft) {
        Violations violations = new Violations();
        // Who registers below a parent waits for who else does: of two that register one name only the first one can.
        Asked asked = ask(draft, LockModeType.PESSIMISTIC_WRITE, violations);
        Optional<TerritoryEntity> known = find(draft.country(), draft.code());
        if (known.isPresent()) {
            if (isContent(known.get(), asked.place())) {
                return new Written(known.get(), false);
            }
            throw taken(known.get());
        }
        check(asked, violations);
        violations.throwIfAny();
        TerritoryEntity place = new TerritoryEntity(
                Ids.next(), asked.place().country(), asked.place().code());
        place.follow(asked.place(), 1);
        place.standBelow(Objects.requireNonNull(asked.parent()));
        em.persist(place);
        Places.describe(em, place, asked.place());
        return new Written(place, true);
    }

    /** What would keep it from being registered. */
    List<Violation> check(TerritoryDraft draft) {
        Violations violations = new Violations();
        Asked asked = ask(draft, LockModeType.NONE, violations);
        Optional<TerritoryEntity> known = find(draft.country(), draft.code());
        if (known.isPresent()) {
            violations.check(
                    isContent(known.get(), asked.place()), "/code", "place-code-taken", Places.told(em, known.get()));
        } else {
            check(asked, violations);
        }
        return violations.list();
    }

    /** Replaces what is known of a place of the programme. */
    TerritoryEntity revise(TerritoryDraft draft, long version) {
        Violations violations = new Violations();
        Asked asked = ask(draft, LockModeType.PESSIMISTIC_WRITE, violations);
        TerritoryEntity place = find(draft.country(), draft.code()).orElseThrow(() -> Problem.of(
                        Problem.Type.NOT_FOUND, "territory-not-found", draft.country(), draft.code())
                .exception());
        em.lock(place, LockModeType.PESSIMISTIC_WRITE);
        Long seen = place.version();
        if (seen == null) {
            throw taken(place);
        }
        if (isContent(place, asked.place())) {
            return place;
        }
        if (seen != version) {
            throw Problem.of(Problem.Type.STALE, "stale", version, seen).exception();
        }
        String parent = String.valueOf(place.parent());
        violations.check(parent.equals(asked.place().parent()), "/parent", "place-stays", parent);
        violations.check(place.level() == asked.place().level(), "/level", "place-stays", place.level());
        checkContent(asked, violations);
        violations.throwIfAny();
        place.follow(asked.place(), version + 1);
        em.createQuery("delete from TerritoryNameEntity n where n.territoryId = :id")
                .setParameter("id", place.id())
                .executeUpdate();
        Places.describeNames(em, place, asked.place());
        return place;
    }

    private Asked ask(TerritoryDraft draft, LockModeType lock, Violations violations) {
        Country country = CountryRules.writable(countries, draft.country(), violations);
        Place parent = null;
        if (Input.given(violations, draft.parent(), "/parent") && country != null) {
            parent = Places.find(em, country.code(), draft.parent()).orElse(null);
            violations.check(parent != null, "/parent", "unknown-territory", draft.parent());
        }
        TerritoryEntity above =
                parent == null ? null : find(draft.country(), parent.code()).orElse(null);
        if (above != null && lock != LockModeType.NONE) {
            em.lock(above, lock);
        }
        return new Asked(PlaceRules.canonical(draft, parent), country, above);
    }

    private void check(Asked asked, Violations violations) {
        TerritoryEntity parent = asked.parent();
        if (parent != null) {
            PlaceRules.checkStanding(asked.place(), new Place(parent.code(), parent.level()), violations);
        }
        checkCode(asked, violations);
        checkContent(asked, violations);
    }

    /** Codes of all systems find places, and those of areas find areas: one code never means two. */
    private void checkCode(Asked asked, Violations violations) {
        String code = asked.place().code();
        Country country = asked.country();
        if (country == null || code == null) {
            return;
        }
        String of = country.code();
        Places.find(em, of, code)
                .flatMap(other -> find(of, other.code()))
                .ifPresent(other -> violations.add("/code", "place-code-taken", Places.told(em, other)));
        violations.check(Areas.find(em, country, code).isEmpty(), "/code", "area-code-taken", code);
    }

    private void checkContent(Asked asked, Violations violations) {
        PlaceRules.check(asked.place(), violations);
        TerritoryEntity parent = asked.parent();
        if (parent == null) {
            return;
        }
        violations.check(
                parent.validTo() == null || PlaceRules.endsBy(asked.place().to(), parent.validTo()),
                "/to",
                "parent-closed",
                String.valueOf(parent.validTo()));
        PlaceRules.checkNames(em, asked.place(), violations);
        PlaceRules.checkClosing(em, asked.place(), violations);
    }

    private Optional<TerritoryEntity> find(@Nullable String country, @Nullable String code) {
        return em.createQuery(
                        "select t from TerritoryEntity t where t.country = :country and t.code = :code",
                        TerritoryEntity.class)
                .setParameter("country", country)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private boolean isContent(TerritoryEntity known, Territory asked) {
        Territory there = Places.records(em, List.of(known)).get(0);
        return there.version() != null
                && asked.equals(new Territory(
                        there.country(),
                        there.code(),
                        there.parent(),
                        there.level(),
                        there.names(),
                        there.aliases(),
                        Map.of(),
                        there.from(),
                        there.to(),
                        there.position(),
                        null));
    }

    private ProblemException taken(TerritoryEntity known) {
        String detail = known.version() == null ? "place-of-the-country" : "place-code-taken";
        return Problem.of(Problem.Type.CONFLICT, detail, Places.told(em, known)).exception();
    }
}
