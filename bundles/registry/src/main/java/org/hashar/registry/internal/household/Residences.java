package org.hashar.registry.internal.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Where households live. What is known at a moment of one household's residences has no gap and no overlap: a move ends the residence that it falls
 * into, and a move taken back gives its days to the residence before. Whoever writes first locks the household.
 */
final class Residences implements DatedFacts<ResidenceDraft, Residence> {
    static final int MAX_ADDRESS = 300;
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    Residences(Tx tx, Clock clock, CountryDirectory countries, AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<Residence> record(Actor actor, ResidenceDraft raw) {
        actor.require(Role.COORDINATOR);
        checkIds(raw);
        return tx.call(em -> {
            HouseholdEntity household = Households.lock(em, raw.household());
            Violations violations = new Violations();
            ResidenceDraft draft = canonical(em, household, raw, violations);
            Optional<ResidenceEntity> known =
                    Versions.repeated(em, ResidenceEntity.class, draft.id(), first -> first.same(draft));
            if (known.isPresent()) {
                return new Recorded<>(known.get().toRecord(), false);
            }
            check(draft, household, violations);
            LocalDate day = draft.from();
            Input.pastDay(violations, day, "/from", today(household));
            violations.check(
                    day == null || day.isAfter(ResidenceEntity.FIRST_DAY),
                    "/from",
                    "too-early",
                    ResidenceEntity.FIRST_DAY.getYear());
            List<ResidenceEntity> all = known(em, household.id());
            Optional<ResidenceEntity> until = day == null ? Optional.empty() : on(all, day);
            violations.check(
                    until.stream().allMatch(each -> each.first() || !each.from().equals(day)),
                    "/from",
                    "moved-that-day");
            violations.throwIfAny();
            Instant now = now(all);
            ResidenceEntity before = until.orElseThrow();
            ResidenceEntity moved = new ResidenceEntity(draft, before.to(), now);
            em.persist(before.ending(moved.from(), now));
            em.persist(moved);
            follow(household, moved);
            audit.record(actor, "residence.record", draft.id(), null);
            return new Recorded<>(moved.toRecord(), true);
        });
    }

    @Override
    public Residence change(Actor actor, ResidenceDraft raw) {
        actor.require(Role.COORDINATOR);
        checkIds(raw);
        return tx.call(em -> {
            HouseholdEntity household = Households.lock(em, raw.household());
            Violations violations = new Violations();
            ResidenceDraft draft = canonical(em, household, raw, violations);
            ResidenceEntity current = current(em, draft.id());
            if (current.same(draft)) {
                return current.toRecord();
            }
            check(draft, household, violations);
            violations.check(current.householdId().equals(household.id()), "/household", "stays-the-same");
            List<ResidenceEntity> all = known(em, household.id());
            Optional<ResidenceEntity> before = find(all, each -> each.to().equals(current.from()));
            checkDay(draft, current, before, today(household), violations);
            violations.throwIfAny();
            Instant now = now(all);
            LocalDate from = draft.from() == null ? current.from() : draft.from();
            ResidenceEntity changed = current.corrected(draft.territory(), draft.address(), from, now);
            em.persist(changed);
            if (!from.equals(current.from())) {
                before.ifPresent(each -> em.persist(each.ending(from, now)));
            }
            follow(household, changed);
            audit.record(actor, "residence.change", draft.id(), null);
            return changed.toRecord();
        });
    }

    /** Where a household lived first has no first day; where it moved has one, after the move before and before the next. */
    private static void checkDay(
            ResidenceDraft draft,
            ResidenceEntity current,
            Optional<ResidenceEntity> before,
            LocalDate today,
            Violations violations) {
        LocalDate day = draft.from();
        if (current.first()) {
            violations.check(day == null, "/from", "first-residence");
        } else if (Input.pastDay(violations, day, "/from", today) && day != null) {
            violations.check(
                    day.isBefore(current.to())
                            && before.stream().allMatch(each -> each.from().isBefore(day)),
                    "/from",
                    "between-moves");
        }
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            UUID of = Versions.shared(em, ResidenceEntity.class, id, "householdId", UUID.class)
                    .orElseThrow(() -> notFound(id));
            HouseholdEntity household = Households.lock(em, of);
            countries.require(household.country());
            ResidenceEntity current = current(em, id);
            violations.check(!current.first(), "/id", "first-residence");
            violations.throwIfAny();
            List<ResidenceEntity> all = known(em, of);
            Instant now = now(all);
            ResidenceEntity before =
                    find(all, each -> each.to().equals(current.from())).orElseThrow();
            current.supersede(now);
            ResidenceEntity longer = before.ending(current.to(), now);
            em.persist(longer);
            follow(household, longer);
            audit.record(actor, "residence.withdraw", id, reason);
        });
    }

    @Override
    public List<Residence> of(Actor actor, UUID household, @Nullable LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Households.find(em, household);
            if (!Partners.mayKnowHousehold(em, countries, actor, household, clock.instant())) {
                return List.of();
            }
            TypedQuery<ResidenceEntity> query = em.createQuery(
                            "select r from ResidenceEntity r where r.householdId = :household and r.recordedAt <= :known"
                                    + " and r.supersededAt > :known"
                                    + (asOf == null ? "" : " and r.validFrom <= :day and r.validTo > :day")
                                    + " order by r.validFrom",
                            ResidenceEntity.class)
                    .setParameter("household", household)
                    .setParameter("known", asKnown == null ? clock.instant() : asKnown);
            if (asOf != null) {
                query.setParameter("day", asOf);
            }
            return query.getResultList().stream().map(each -> each.shown(actor)).toList();
        });
    }

    /** Where a household lives that is registered. */
    static void begin(EntityManager em, HouseholdDraft draft, Instant now) {
        em.persist(new ResidenceEntity(draft, now));
    }

    /** Whether a household was registered with a place and an address. */
    static boolean began(EntityManager em, HouseholdDraft draft) {
        return Versions.of(em, ResidenceEntity.class, draft.id()).stream()
                .limit(1)
                .anyMatch(first -> first.same(draft.territory(), draft.address()));
    }

    /** Corrects where a household, which is locked, lives now. */
    static void correct(EntityManager em, HouseholdDraft draft, Instant now) {
        ResidenceEntity last =
                find(known(em, draft.id()), ResidenceEntity::last).orElseThrow();
        em.persist(last.corrected(draft.territory(), draft.address(), last.from(), now));
    }

    /** What is known now. */
    private static List<ResidenceEntity> known(EntityManager em, UUID household) {
        return em.createQuery(
                        "select r from ResidenceEntity r where r.householdId = :household and r.supersededAt = :forever",
                        ResidenceEntity.class)
                .setParameter("household", household)
                .setParameter("forever", Forever.MOMENT)
                .getResultList();
    }

    private static Optional<ResidenceEntity> on(List<ResidenceEntity> all, LocalDate day) {
        return find(all, each -> each.holdsOn(day));
    }

    private static Optional<ResidenceEntity> find(List<ResidenceEntity> all, Predicate<ResidenceEntity> which) {
        return all.stream().filter(which).findFirst();
    }

    /** The household lives where it moved last. */
    private static void follow(HouseholdEntity household, ResidenceEntity residence) {
        if (residence.last()) {
            household.lives(residence.territory(), residence.address());
        }
    }

    private static ResidenceDraft canonical(
            EntityManager em, HouseholdEntity household, ResidenceDraft draft, Violations violations) {
        Place place = Places.check(em, household.country(), draft.territory(), violations);
        return new ResidenceDraft(
                draft.id(),
                draft.household(),
                place == null ? draft.territory() : place.code(),
                Texts.clean(draft.address()),
                draft.from());
    }

    private void check(ResidenceDraft draft, HouseholdEntity household, Violations violations) {
        CountryRules.writable(countries, household.country(), violations);
        Input.optionalText(violations, draft.address(), "/address", MAX_ADDRESS);
    }

    private static void checkIds(ResidenceDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.household(), "/household");
        violations.throwIfAny();
    }

    private static ResidenceEntity current(EntityManager em, UUID id) {
        return Versions.current(em, ResidenceEntity.class, id).orElseThrow(() -> notFound(id));
    }

    private LocalDate today(HouseholdEntity household) {
        return CountryRules.today(countries.require(household.country()), clock);
    }

    /** One moment for all that changes together, so that what is known at any moment has neither gap nor overlap. */
    private Instant now(List<ResidenceEntity> known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return known.stream()
                .map(each -> each.notBefore(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "residence-not-found", id).exception();
    }
}
