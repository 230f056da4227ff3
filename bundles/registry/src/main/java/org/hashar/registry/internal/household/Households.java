package org.hashar.registry.internal.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
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
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.Persons;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The households. Whoever changes one first locks its row, and then the person's, so that two see each other's changes. */
@Component
public final class Households implements HouseholdService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final Residences residences;

    /** Wired by declarative services. */
    @Activate
    public Households(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.residences = new Residences(tx, clock, countries, audit);
    }

    @Override
    public DatedFacts<ResidenceDraft, Residence> residences() {
        return residences;
    }

    @Override
    public Recorded<Household> register(Actor actor, HouseholdDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            HouseholdEntity known = draft.id() == null ? null : em.find(HouseholdEntity.class, draft.id());
            Violations violations = new Violations();
            HouseholdDraft canonical = canonical(em, draft, violations);
            if (known != null) {
                if (known.same(canonical)
                        || (known.country().equals(canonical.country()) && Residences.began(em, canonical))) {
                    return new Recorded<>(known.toRecord(), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(canonical, violations);
            Instant now = now();
            HouseholdEntity household = new HouseholdEntity(canonical, now);
            em.persist(household);
            Residences.begin(em, canonical, now);
            audit.record(actor, "household.register", canonical.id(), null);
            return new Recorded<>(household.toRecord(), true);
        });
    }

    @Override
    public Household revise(Actor actor, HouseholdDraft draft, long version) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            HouseholdEntity household = lock(em, draft.id());
            Violations violations = new Violations();
            HouseholdDraft canonical = canonical(em, draft, violations);
            if (household.same(canonical)) {
                return household.toRecord();
            }
            if (household.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, household.version())
                        .exception();
            }
            violations.check(
                    household.country().equals(canonical.country()), "/country", "country-stays", household.country());
            check(canonical, violations);
            Residences.correct(em, canonical, now());
            household.lives(canonical.territory(), canonical.address());
            audit.record(actor, "household.revise", household.id(), null);
            return household.toRecord();
        });
    }

    @Override
    public Household require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> find(em, id).shown(actor));
    }

    @Override
    public Page<Household> list(Actor actor, HouseholdQuery query, Page.Request page) {
        actor.require(Role.READER);
        if (query.familyStatus() != null) {
            // Which households are left alone says something of everybody in them.
            actor.requireOwn(Role.READER);
        }
        Violations violations = new Violations();
        Country country = CountryRules.known(countries, query.country(), violations);
        LocalDate today = CountryRules.today(country, clock);
        return tx.read(em -> HouseholdSearch.of(em, query, country, today, violations)
                .page(em, page, HouseholdEntity::id, found -> found.stream()
                        .map(household -> household.shown(actor))
                        .toList()));
    }

    @Override
    public Recorded<HouseholdMember> add(Actor actor, HouseholdMemberDraft draft) {
        actor.require(Role.COORDINATOR);
        checkIds(draft);
        return tx.call(em -> {
            HouseholdEntity household = lock(em, draft.household());
            boolean known = Persons.lockThere(em, draft.person());
            Optional<HouseholdMemberEntity> before =
                    Versions.repeated(em, HouseholdMemberEntity.class, draft.id(), first -> first.same(draft));
            if (before.isPresent()) {
                return new Recorded<>(before.get().toRecord(), false);
            }
            Violations violations = new Violations();
            violations.check(known, "/person", "unknown-person", draft.person());
            HouseholdRules.check(draft, new StoredHouseholds(em, now()), today(household), violations);
            violations.throwIfAny();
            HouseholdMemberEntity member = new HouseholdMemberEntity(draft, now());
            em.persist(member);
            audit.record(actor, "household.add", draft.id(), null);
            return new Recorded<>(member.toRecord(), true);
        });
    }

    @Override
    public HouseholdMember change(Actor actor, HouseholdMemberDraft draft) {
        actor.require(Role.COORDINATOR);
        checkIds(draft);
        return tx.call(em -> {
            HouseholdEntity household = lock(em, draft.household());
            Persons.lockRow(em, draft.person());
            HouseholdMemberEntity before = Versions.current(em, HouseholdMemberEntity.class, draft.id())
                    .orElseThrow(() -> notFound("household-member-not-found", draft.id()));
            if (before.same(draft)) {
                return before.toRecord();
            }
            Violations violations = new Violations();
            violations.check(before.householdId().equals(draft.household()), "/household", "stays-the-same");
            violations.check(before.personId().equals(draft.person()), "/person", "stays-the-same");
            HouseholdRules.check(draft, new StoredHouseholds(em, now()), today(household), violations);
            violations.throwIfAny();
            HouseholdMemberEntity changed = before.changed(draft, now());
            em.persist(changed);
            audit.record(actor, "household.change", draft.id(), null);
            return changed.toRecord();
        });
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            HouseholdMemberEntity member = Versions.current(em, HouseholdMemberEntity.class, id)
                    .orElseThrow(() -> notFound("household-member-not-found", id));
            countries.require(lock(em, member.householdId()).country());
            member.supersede(now());
            audit.record(actor, "household.withdraw", id, reason);
        });
    }

    @Override
    public List<HouseholdMember> membersOn(Actor actor, UUID household, LocalDate day, @Nullable Instant asKnown) {
        require(actor, household);
        List<HouseholdMember> members = select(
                        "m.householdId = :household and m.validFrom <= :day and m.validTo > :day",
                        Map.of("household", household, "day", day),
                        asKnown)
                .stream()
                .sorted(Comparator.comparing((HouseholdMemberEntity member) -> !member.head())
                        .thenComparing(HouseholdMemberEntity::from)
                        .thenComparing(HouseholdMemberEntity::id))
                .map(HouseholdMemberEntity::toRecord)
                .toList();
        return tx.read(em -> new ToldMembers(em, countries, actor, now()).of(members));
    }

    @Override
    public List<HouseholdMember> history(Actor actor, UUID household, @Nullable Instant asKnown) {
        require(actor, household);
        List<HouseholdMember> episodes =
                byDay(select("m.householdId = :household", Map.of("household", household), asKnown));
        return tx.read(em -> new ToldMembers(em, countries, actor, now()).of(episodes));
    }

    @Override
    public List<HouseholdMember> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        Set<UUID> ids = tx.read(em -> Identities.of(em, person, known));
        List<HouseholdMember> episodes = byDay(select("m.personId in :ids", Map.of("ids", ids), known));
        return tx.read(em -> new ToldMembers(em, countries, actor, now()).of(person, episodes));
    }

    private static List<HouseholdMember> byDay(List<HouseholdMemberEntity> members) {
        return members.stream()
                .sorted(Comparator.comparing(HouseholdMemberEntity::from).thenComparing(HouseholdMemberEntity::id))
                .map(HouseholdMemberEntity::toRecord)
                .toList();
    }

    private List<HouseholdMemberEntity> select(
            String condition, Map<String, Object> parameters, @Nullable Instant asKnown) {
        return tx.read(em -> {
            TypedQuery<HouseholdMemberEntity> query = em.createQuery(
                            "select m from HouseholdMemberEntity m where " + condition
                                    + " and m.recordedAt <= :known and m.supersededAt > :known",
                            HouseholdMemberEntity.class)
                    .setParameter("known", asKnown == null ? now() : asKnown);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private static HouseholdDraft canonical(EntityManager em, HouseholdDraft draft, Violations violations) {
        Place place = Places.check(em, draft.country(), draft.territory(), violations);
        return HouseholdRules.canonical(draft, place);
    }

    private void check(HouseholdDraft canonical, Violations violations) {
        CountryRules.writable(countries, canonical.country(), violations);
        HouseholdRules.check(canonical, violations);
        violations.throwIfAny();
    }

    private static void checkIds(HouseholdMemberDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.household(), "/household");
        Input.given(violations, draft.person(), "/person");
        violations.throwIfAny();
    }

    static HouseholdEntity find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(HouseholdEntity.class, id))
                .orElseThrow(() -> notFound("household-not-found", id));
    }

    static HouseholdEntity lock(EntityManager em, @Nullable UUID id) {
        HouseholdEntity household =
                id == null ? null : em.find(HouseholdEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (household == null) {
            throw notFound("household-not-found", id);
        }
        return household;
    }

    private LocalDate today(HouseholdEntity household) {
        return CountryRules.today(countries.require(household.country()), clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(String code, @Nullable UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, code, String.valueOf(id)).exception();
    }
}
