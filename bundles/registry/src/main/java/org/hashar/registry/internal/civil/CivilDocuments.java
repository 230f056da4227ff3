package org.hashar.registry.internal.civil;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
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
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
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

/** The civil papers. Whoever changes one locks the person's row first, so that a paper stands one way at a time. */
@Component
public final class CivilDocuments implements CivilDocumentService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public CivilDocuments(
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
    public Recorded<CivilDocument> record(Actor actor, CivilDocumentDraft raw) {
        actor.require(Role.COORDINATOR);
        CivilDocumentDraft draft = canonical(raw);
        return tx.call(em -> {
            PersonEntity person = lock(em, draft.person());
            Optional<CivilDocumentEntity> before =
                    Versions.repeated(em, CivilDocumentEntity.class, draft.id(), first -> first.same(draft));
            if (before.isPresent()) {
                return new Recorded<>(record(em, before.get()), false);
            }
            Violations violations = check(em, draft, person);
            violations.throwIfAny();
            List<CivilDocumentEntity> others = others(em, draft);
            others.stream()
                    .filter(other ->
                            other.to().equals(Forever.DAY) && other.from().isBefore(draft.from()))
                    .forEach(open -> em.persist(open.ended(draft.from(), now())));
            em.flush();
            CivilDocumentRules.checkOthers(draft, others(em, draft), violations);
            violations.throwIfAny();
            CivilDocumentEntity document = new CivilDocumentEntity(draft, now());
            em.persist(document);
            audit.record(actor, "document.record", draft.id(), null);
            return new Recorded<>(record(em, document), true);
        });
    }

    @Override
    public CivilDocument change(Actor actor, CivilDocumentDraft raw) {
        actor.require(Role.COORDINATOR);
        CivilDocumentDraft draft = canonical(raw);
        return tx.call(em -> {
            PersonEntity person = lock(em, draft.person());
            CivilDocumentEntity before = current(em, draft.id());
            if (before.same(draft)) {
                return record(em, before);
            }
            Violations violations = check(em, draft, person);
            violations.check(before.personId().equals(draft.person()), "/person", "stays-the-same");
            violations.check(before.kind() == draft.kind(), "/kind", "stays-the-same");
            violations.throwIfAny();
            CivilDocumentRules.checkOthers(draft, others(em, draft), violations);
            violations.throwIfAny();
            CivilDocumentEntity changed = before.changed(draft, now());
            em.persist(changed);
            audit.record(actor, "document.change", draft.id(), null);
            return record(em, changed);
        });
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            CivilDocumentEntity document = current(em, id);
            countries.require(lock(em, document.personId()).country());
            document.supersede(now());
            audit.record(actor, "document.withdraw", id, reason);
        });
    }

    @Override
    public List<CivilDocument> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
        actor.require(Role.COORDINATOR);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            if (em.find(PersonEntity.class, person) == null) {
                throw notFound("person-not-found", person);
            }
            return CivilDocumentRows.records(
                    em,
                    em.createQuery(
                                    "select d from CivilDocumentEntity d where d.personId in :ids and d.recordedAt <= :known"
                                            + " and d.supersededAt > :known",
                                    CivilDocumentEntity.class)
                            .setParameter("ids", Identities.of(em, person, known))
                            .setParameter("known", known)
                            .getResultStream()
                            .sorted(Comparator.comparing(CivilDocumentEntity::kind)
                                    .thenComparing(CivilDocumentEntity::from)
                                    .thenComparing(CivilDocumentEntity::id))
                            .toList());
        });
    }

    @Override
    public Page<CivilDocument> expiring(
            Actor actor,
            String country,
            @Nullable String territory,
            @Nullable Kind kind,
            LocalDate before,
            Page.Request page) {
        actor.require(Role.COORDINATOR);
        Country known = CountryRules.known(countries, country);
        LocalDate today = CountryRules.today(known, clock);
        return tx.read(em -> CivilDocumentRows.expiring(em, known, territory, kind, before, today, page));
    }

    @Override
    public List<CivilDocumentCount> count(Actor actor, CivilDocumentCount.Query query) {
        actor.require(Role.COORDINATOR);
        Country country = CountryRules.known(countries, query.country());
        return tx.read(em -> CivilDocumentRows.count(em, country, query, clock));
    }

    private Violations check(EntityManager em, CivilDocumentDraft draft, PersonEntity person) {
        Violations violations = new Violations();
        CivilDocumentRules.check(
                em,
                draft,
                CountryRules.today(CountryRules.writable(countries, person.country(), violations), clock),
                violations);
        return violations;
    }

    /** What else is known now of the same paper of the same person. */
    private static List<CivilDocumentEntity> others(EntityManager em, CivilDocumentDraft draft) {
        return em.createQuery(
                        "select d from CivilDocumentEntity d where d.personId = :person and d.kind = :kind"
                                + " and d.supersededAt = :now and d.id <> :id",
                        CivilDocumentEntity.class)
                .setParameter("person", draft.person())
                .setParameter("kind", draft.kind())
                .setParameter("now", Forever.MOMENT)
                .setParameter("id", draft.id())
                .getResultList();
    }

    private static CivilDocumentDraft canonical(CivilDocumentDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.person(), "/person");
        violations.throwIfAny();
        return new CivilDocumentDraft(
                draft.id(),
                draft.person(),
                draft.kind(),
                draft.status(),
                Texts.clean(draft.identifierType()),
                Texts.clean(draft.number()),
                Texts.clean(draft.issuer()),
                draft.issuedOn(),
                draft.expiresOn(),
                draft.from(),
                draft.to());
    }

    private static CivilDocument record(EntityManager em, CivilDocumentEntity document) {
        return CivilDocumentRows.records(em, List.of(document)).get(0);
    }

    private static PersonEntity lock(EntityManager em, UUID id) {
        PersonBatch.lock(em, Set.of(id));
        PersonEntity person = em.find(PersonEntity.class, id);
        if (person == null) {
            throw notFound("person-not-found", id);
        }
        Persons.requireThere(person);
        return person;
    }

    private static CivilDocumentEntity current(EntityManager em, UUID id) {
        return Versions.current(em, CivilDocumentEntity.class, id)
                .orElseThrow(() -> notFound("civil-document-not-found", id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(String code, UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, code, id).exception();
    }
}
