package org.hashar.registry.internal.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.Persons;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The consents. Whoever enters, withdraws or uses one locks the persons' rows first, so that nothing leaves after a withdrawal was answered. */
@Component
public final class Consents implements ConsentService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Consents(
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
    public Recorded<ConsentText> publish(Actor actor, ConsentTextDraft draft) {
        actor.require(Role.ADMINISTRATOR);
        requireId(draft.id());
        return tx.call(em -> {
            Violations violations = new Violations();
            CountryRules.writable(countries, draft.country(), violations);
            Recorded<ConsentText> text = ConsentTexts.publish(em, draft, violations, now());
            if (text.created()) {
                audit.record(actor, "consent.text", draft.id(), null);
            }
            return text;
        });
    }

    @Override
    public List<ConsentText> texts(Actor actor, String country, @Nullable ConsentPurpose purpose) {
        actor.require(Role.READER);
        CountryRules.known(countries, country);
        return tx.read(em -> ConsentTexts.list(em, country, purpose));
    }

    @Override
    public Recorded<Consent> give(Actor actor, ConsentDraft raw) {
        actor.require(Role.COORDINATOR);
        ConsentDraft draft = canonical(raw);
        checkIds(draft);
        return tx.call(em -> {
            PersonBatch.lock(em, Set.of(draft.person()));
            Standing standing = Standing.on(em, countries, draft.from() == null ? LocalDate.EPOCH : draft.from());
            Optional<ConsentEntity> before =
                    Versions.repeated(em, ConsentEntity.class, draft.id(), first -> first.same(draft));
            if (before.isPresent()) {
                return new Recorded<>(
                        standing.records(em, List.of(before.get())).get(0), false);
            }
            PersonEntity person = em.find(PersonEntity.class, draft.person());
            if (person != null) {
                Persons.requireThere(person);
            }
            ConsentTextEntity text = em.find(ConsentTextEntity.class, draft.text());
            Violations violations = new Violations();
            int majority = person == null ? 0 : Standing.majority(countries, person.country());
            ConsentRules.check(em, draft, person, text, majority, today(person), violations);
            if (person != null) {
                CountryRules.writable(countries, person.country(), violations);
            }
            violations.throwIfAny();
            ConsentEntity consent =
                    new ConsentEntity(draft, Objects.requireNonNull(text).purpose(), now());
            em.persist(consent);
            audit.record(actor, "consent.give", draft.id(), null);
            return new Recorded<>(standing.records(em, List.of(consent)).get(0), true);
        });
    }

    @Override
    public void retract(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            ConsentEntity found =
                    Versions.current(em, ConsentEntity.class, id).orElseThrow(() -> notFound("consent-not-found", id));
            PersonBatch.lock(em, Set.of(found.personId()));
            found.supersede(now());
            audit.record(actor, "consent.retract", id, reason);
        });
    }

    @Override
    public ConsentWithdrawal withdraw(Actor actor, ConsentWithdrawalDraft draft) {
        actor.require(Role.COORDINATOR);
        requireId(draft.person());
        return tx.call(em -> {
            Set<UUID> ids = lock(em, draft.person());
            PersonEntity person = em.find(PersonEntity.class, draft.person());
            Violations violations = new Violations();
            Withdrawing.check(draft, today(person), violations);
            violations.throwIfAny();
            audit.record(actor, "consent.withdraw", draft.person(), draft.reason());
            return Withdrawing.withdraw(em, countries, ids, draft, now());
        });
    }

    @Override
    public List<Consent> ofPerson(Actor actor, UUID person, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.COORDINATOR);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            if (em.find(PersonEntity.class, person) == null) {
                throw notFound("person-not-found", person);
            }
            List<ConsentEntity> consents = em.createQuery(
                            "select c from ConsentEntity c where c.personId in :ids and c.recordedAt <= :known"
                                    + " and c.supersededAt > :known",
                            ConsentEntity.class)
                    .setParameter("ids", Identities.of(em, person, known))
                    .setParameter("known", known)
                    .getResultStream()
                    .sorted(Comparator.comparing(ConsentEntity::from).thenComparing(ConsentEntity::id))
                    .toList();
            return Standing.on(em, countries, asOf).records(em, consents);
        });
    }

    @Override
    public Set<UUID> given(
            Actor actor,
            Collection<UUID> persons,
            ConsentPurpose purpose,
            @Nullable ConsentChannel channel,
            LocalDate asOf) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Agreed.check(purpose, channel, violations);
        violations.throwIfAny();
        return tx.read(em -> Agreed.among(em, countries, persons, new Agreed.To(purpose, channel), asOf));
    }

    @Override
    public Page<Consent> toRenew(Actor actor, String country, LocalDate on, Page.Request page) {
        actor.require(Role.COORDINATOR);
        CountryRules.known(countries, country);
        return tx.read(em -> new Renewals(em, countries, country, on).page(page));
    }

    @Override
    public Recorded<Release> release(Actor actor, ReleaseDraft raw) {
        actor.require(Role.COORDINATOR);
        requireId(raw.id());
        ReleaseDraft draft = Releases.canonical(raw);
        return tx.call(em -> {
            Recorded<Release> release = Releases.record(em, countries, draft, latestToday(), now());
            if (release.created()) {
                audit.record(actor, "release.record", draft.id(), null);
            }
            return release;
        });
    }

    @Override
    public Release close(Actor actor, UUID release, LocalDate on) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            Release closed = Releases.close(em, release, on, latestToday());
            audit.record(actor, "release.close", release, null);
            return closed;
        });
    }

    @Override
    public Release requireRelease(Actor actor, UUID release) {
        actor.require(Role.COORDINATOR);
        return tx.read(em -> Releases.require(em, release));
    }

    @Override
    public List<Release> releasesOf(Actor actor, UUID person) {
        actor.require(Role.COORDINATOR);
        Instant now = now();
        return tx.read(em -> Releases.of(em, Identities.of(em, person, now), null, null));
    }

    private static ConsentDraft canonical(ConsentDraft draft) {
        return new ConsentDraft(
                draft.id(),
                draft.person(),
                draft.text(),
                draft.language(),
                draft.channel(),
                draft.giver(),
                draft.relation(),
                Texts.clean(draft.witness()),
                draft.from(),
                draft.until());
    }

    private static void checkIds(ConsentDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.person(), "/person");
        Input.given(violations, draft.text(), "/text");
        violations.throwIfAny();
    }

    private static void requireId(@Nullable UUID id) {
        Violations violations = new Violations();
        Input.given(violations, id, "/id");
        violations.throwIfAny();
    }

    /** Locks all under whom a human being is known. */
    private Set<UUID> lock(EntityManager em, UUID person) {
        if (!Persons.lockThere(em, person)) {
            throw notFound("person-not-found", person);
        }
        Set<UUID> ids = Identities.of(em, person, now());
        PersonBatch.lock(em, ids);
        return ids;
    }

    private LocalDate today(@Nullable PersonEntity person) {
        return CountryRules.today(
                person == null ? null : countries.find(person.country()).orElse(null), clock);
    }

    /** A release may name persons of several countries: what day it is where the day is furthest on. */
    private LocalDate latestToday() {
        return countries.list().stream()
                .map(country -> CountryRules.today(country, clock))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> CountryRules.today(null, clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(String code, UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, code, id).exception();
    }
}
