package org.hashar.registry.internal.area;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.api.registry.AreaMatch;
import org.hashar.api.registry.AreaService;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.spelling.PlaceSpelling;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The areas: a country's own are in its module, the programme's in tables. */
@Component
public final class Areas implements AreaService {
    private static final int SURE = 100;

    private final Tx tx;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Areas(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<Area> register(Actor actor, AreaDraft given) {
        actor.require(Role.ADMINISTRATOR);
        return tx.call(em -> {
            Violations violations = new Violations();
            AreaDraft draft = AreaRules.canonical(em, given, violations);
            AreaEntity known = draft.id() == null ? null : em.find(AreaEntity.class, draft.id());
            if (known != null) {
                List<AreaLineEntity> lines = lines(em, known.id());
                if (known.same(draft, lines)) {
                    return new Recorded<>(known.toRecord(lines), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(em, draft, violations);
            AreaEntity area = new AreaEntity(draft);
            em.persist(area);
            audit.record(actor, "area.register", draft.id(), draft.code());
            return new Recorded<>(area.toRecord(write(em, draft)), true);
        });
    }

    @Override
    public Area revise(Actor actor, AreaDraft given, long version) {
        actor.require(Role.ADMINISTRATOR);
        return tx.call(em -> {
            AreaEntity area =
                    given.id() == null ? null : em.find(AreaEntity.class, given.id(), LockModeType.PESSIMISTIC_WRITE);
            if (area == null) {
                throw notFound(given.id());
            }
            Violations violations = new Violations();
            AreaDraft draft = AreaRules.canonical(em, given, violations);
            List<AreaLineEntity> before = lines(em, area.id());
            if (area.same(draft, before)) {
                return area.toRecord(before);
            }
            if (area.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, area.version())
                        .exception();
            }
            violations.check(area.country().equals(draft.country()), "/country", "country-stays", area.country());
            check(em, draft, violations);
            area.revise(draft);
            em.createQuery("delete from AreaLineEntity l where l.areaId = :id")
                    .setParameter("id", draft.id())
                    .executeUpdate();
            audit.record(actor, "area.revise", draft.id(), draft.code());
            return area.toRecord(write(em, draft));
        });
    }

    private void check(EntityManager em, AreaDraft draft, Violations violations) {
        CountryRules.writable(countries, draft.country(), violations);
        AreaRules.check(em, draft, violations);
        if (violations.isEmpty()) {
            boolean free = all(em, draft.country()).stream()
                    .noneMatch(each ->
                            each.code().equals(draft.code()) && !draft.id().equals(each.id()));
            violations.check(free, "/code", "area-code-taken", draft.code());
        }
        violations.throwIfAny();
    }

    private static List<AreaLineEntity> write(EntityManager em, AreaDraft draft) {
        List<AreaLineEntity> lines = new ArrayList<>();
        for (Area.Name name : draft.names()) {
            lines.add(AreaLineEntity.name(draft.id(), lines.size(), name));
        }
        for (String alias : draft.aliases()) {
            lines.add(AreaLineEntity.alias(draft.id(), lines.size(), alias));
        }
        for (Area.Part part : draft.parts()) {
            lines.add(AreaLineEntity.part(draft.id(), lines.size(), part));
        }
        lines.forEach(em::persist);
        return lines;
    }

    @Override
    public Area require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            AreaEntity found = em.find(AreaEntity.class, id);
            if (found == null) {
                throw notFound(id);
            }
            return found.toRecord(lines(em, id));
        });
    }

    @Override
    public List<Area> list(Actor actor, String country) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        return tx.read(em -> all(em, country));
    }

    @Override
    public List<AreaMatch> search(Actor actor, String country, String text) {
        actor.require(Role.READER);
        Country known = CountryRules.known(countries, country);
        return tx.read(em -> search(em, known, text));
    }

    /** The areas that a written name may mean, the likeliest first. Inside a unit of work that is running. */
    public static List<AreaMatch> search(EntityManager em, Country country, String text) {
        String key = PlaceSpelling.key(text);
        return all(em, country, country.code()).stream()
                .flatMap(area -> match(area, text, key).stream())
                .sorted(Comparator.comparingInt(AreaMatch::confidence)
                        .reversed()
                        .thenComparing(match -> match.area().code()))
                .toList();
    }

    private static Optional<AreaMatch> match(Area area, String text, String key) {
        if (area.code().equalsIgnoreCase(text.strip())) {
            return Optional.of(new AreaMatch(area, area.code(), SURE));
        }
        return Stream.concat(area.names().stream().map(Area.Name::text), area.aliases().stream())
                .map(name -> new AreaMatch(
                        area,
                        name,
                        Texts.key(name).equals(Texts.key(text))
                                ? SURE
                                : PlaceSpelling.confidence(key, PlaceSpelling.key(name))))
                .filter(match -> match.confidence() > 0)
                .max(Comparator.comparingInt(AreaMatch::confidence));
    }

    private List<Area> all(EntityManager em, String country) {
        return all(em, countries.find(country).orElse(null), country);
    }

    private static List<Area> all(EntityManager em, @Nullable Country country, String code) {
        List<AreaEntity> own = em.createQuery("select a from AreaEntity a where a.country = :country", AreaEntity.class)
                .setParameter("country", code)
                .getResultList();
        Map<UUID, List<AreaLineEntity>> lines =
                lines(em, own.stream().map(AreaEntity::id).toList());
        List<Area> theirs = country == null || country.module() == null
                ? List.of()
                : country.module().areas();
        return Stream.concat(
                        theirs.stream(),
                        own.stream().map(each -> each.toRecord(lines.getOrDefault(each.id(), List.of()))))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /** The area with a code, letter case aside. Inside a unit of work that is running. */
    public static Optional<Area> find(EntityManager em, Country country, String code) {
        return all(em, country, country.code()).stream()
                .filter(area -> area.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** The places that an area is made of on a day. Inside a unit of work that is running. */
    public static List<Place> places(EntityManager em, Area area, LocalDate day) {
        List<String> codes = area.parts().stream()
                .filter(part -> part.holdsOn(day))
                .map(Area.Part::territory)
                .toList();
        return Places.find(em, area.country(), codes).values().stream()
                .distinct()
                .toList();
    }

    private static List<AreaLineEntity> lines(EntityManager em, UUID id) {
        return lines(em, List.of(id)).getOrDefault(id, List.of());
    }

    private static Map<UUID, List<AreaLineEntity>> lines(EntityManager em, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select l from AreaLineEntity l where l.areaId in :ids order by l.seq",
                                AreaLineEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(AreaLineEntity::areaId));
    }

    private static ProblemException notFound(@Nullable UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "area-not-found", String.valueOf(id))
                .exception();
    }
}
