package org.hashar.registry.internal.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.spelling.PlaceSpelling;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The places, from the registry's tables, so that they stay when their country's module goes. */
@Component
public final class Territories implements TerritoryService {
    private static final String BY_CODE = "select distinct t from TerritoryEntity t, TerritoryCodeEntity c"
            + " where c.territoryId = t.id and c.country = :country and c.key = :key order by t.code";
    private static final String BY_NAME = "select distinct t from TerritoryEntity t, TerritoryNameEntity n"
            + " where n.territoryId = t.id and n.country = :country and n.key = :key order by t.code";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Territories(
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
    public Optional<Territory> find(Actor actor, String country, String code) {
        actor.require(Role.READER);
        return tx.read(em -> {
            List<TerritoryEntity> found = em.createQuery(BY_CODE, TerritoryEntity.class)
                    .setParameter("country", country)
                    .setParameter("key", TerritoryCodeEntity.key(code))
                    .getResultList();
            return found.stream()
                    .filter(place -> TerritoryCodeEntity.key(place.code()).equals(TerritoryCodeEntity.key(code)))
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .map(place -> record(em, place));
        });
    }

    @Override
    public Territory require(Actor actor, String country, String code) {
        return find(actor, country, code)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "territory-not-found", country, code)
                        .exception());
    }

    @Override
    public List<Territory> named(Actor actor, String country, String text) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        return tx.read(em -> Places.records(
                em,
                em.createQuery(BY_NAME, TerritoryEntity.class)
                        .setParameter("country", country)
                        .setParameter("key", Texts.key(text))
                        .setMaxResults(Page.Request.MAX)
                        .getResultList()));
    }

    @Override
    public Optional<PlaceScope> scope(Actor actor, String country, String code, LocalDate day) {
        actor.require(Role.READER);
        Country known = CountryRules.known(countries, country);
        return tx.read(em -> Scopes.find(em, known, code, day));
    }

    @Override
    public List<PlaceMatch> search(
            Actor actor, String country, String text, @Nullable Integer level, @Nullable String within, int limit) {
        actor.require(Role.READER);
        Country known = CountryRules.known(countries, country);
        new Page.Request(null, limit);
        LocalDate today = CountryRules.today(known, clock);
        return tx.read(em -> {
            PlaceScope inside = within == null
                    ? null
                    : Scopes.find(em, known, within, today).orElse(null);
            Violations violations = new Violations();
            violations.check(within == null || inside != null, "/within", "unknown-territory", String.valueOf(within));
            violations.throwIfAny();
            return new PlaceSearch(em, known, today).search(text, level, inside, limit);
        });
    }

    @Override
    public Recorded<Territory> register(Actor actor, TerritoryDraft draft) {
        actor.require(Role.ADMINISTRATOR);
        return tx.call(em -> {
            OwnPlaces.Written written = new OwnPlaces(em, countries).register(draft);
            TerritoryEntity place = written.place();
            if (written.created()) {
                audit.record(actor, "territory.register", place.id(), place.code());
            }
            return new Recorded<>(record(em, place), written.created());
        });
    }

    @Override
    public Territory revise(Actor actor, TerritoryDraft draft, long version) {
        actor.require(Role.ADMINISTRATOR);
        return tx.call(em -> {
            TerritoryEntity place = new OwnPlaces(em, countries).revise(draft, version);
            audit.record(actor, "territory.revise", place.id(), place.code());
            return record(em, place);
        });
    }

    private static Territory record(EntityManager em, TerritoryEntity place) {
        return Places.records(em, List.of(place)).get(0);
    }

    @Override
    public List<Violation> check(Actor actor, TerritoryDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.read(em -> new OwnPlaces(em, countries).check(draft));
    }

    @Override
    public String spelling(String name) {
        return PlaceSpelling.key(name);
    }

    @Override
    public Page<Territory> list(
            Actor actor, String country, @Nullable Integer level, @Nullable String parent, Page.Request page) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        return tx.read(em -> Pages.of(
                select(em, country, level, parent, page),
                page,
                TerritoryEntity::code,
                shown -> Places.records(em, shown)));
    }

    private static List<TerritoryEntity> select(
            EntityManager em, String country, @Nullable Integer level, @Nullable String parent, Page.Request page) {
        TypedQuery<TerritoryEntity> query = em.createQuery(
                        "select t from TerritoryEntity t where t.country = :country"
                                + (level == null ? "" : " and t.level = :level")
                                + (parent == null ? "" : " and t.parent = :parent")
                                + (page.after() == null ? "" : " and t.code > :after")
                                + " order by t.code",
                        TerritoryEntity.class)
                .setParameter("country", country)
                .setMaxResults(page.limit() + 1);
        if (level != null) {
            query.setParameter("level", level);
        }
        if (parent != null) {
            query.setParameter("parent", parent);
        }
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        return query.getResultList();
    }
}
