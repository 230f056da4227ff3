package org.hashar.registry.internal.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Proposals of duplicates, and what is decided on them. */
@Component
public final class Duplicates implements DuplicateService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final Searching searching;

    /** Wired by declarative services; goes on with a search that a restart broke off. */
    @Activate
    public Duplicates(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.searching = new Searching(tx, clock);
    }

    /** Stops searching; what is done stays done. */
    @Deactivate
    public void close() {
        searching.close();
    }

    @Override
    public DuplicateSearch search(Actor actor, String country) {
        actor.require(Role.COORDINATOR);
        CountryRules.known(countries, country);
        DuplicateSearch started = tx.call(em -> {
            SearchEntity search = em.find(SearchEntity.class, country, LockModeType.PESSIMISTIC_WRITE);
            if (search != null && search.running()) {
                return search.toRecord(now());
            }
            long persons = em.createQuery(
                            "select count(p) from PersonEntity p where p.country = :country and p.mergedInto is null and p.erasedAt is null",
                            Long.class)
                    .setParameter("country", country)
                    .getSingleResult();
            SearchEntity begun = search == null ? new SearchEntity(country) : search;
            begun.start(persons, now());
            em.persist(begun);
            audit.record(actor, "duplicates.search", null, country);
            return begun.toRecord(now());
        });
        searching.ring();
        return started;
    }

    @Override
    public Optional<DuplicateSearch> progress(Actor actor, String country) {
        actor.require(Role.COORDINATOR);
        return tx.read(
                em -> Optional.ofNullable(em.find(SearchEntity.class, country)).map(search -> search.toRecord(now())));
    }

    @Override
    public Page<DuplicatePair> list(Actor actor, String country, State state, Page.Request page) {
        actor.require(Role.COORDINATOR);
        CountryRules.known(countries, country);
        return tx.read(em -> DuplicatePages.page(em, country, state, page));
    }

    @Override
    public List<DuplicatePair> of(Actor actor, UUID person) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            PersonEntity known = em.find(PersonEntity.class, person);
            if (known == null) {
                throw notFound("person-not-found", person);
            }
            if (known.mergedInto() == null) {
                Proposals.withAll(em).propose(known.country(), List.of(person), now());
            }
            return DuplicatePages.openOf(em, person);
        });
    }

    @Override
    public DuplicatePair dismiss(Actor actor, UUID pair, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            DuplicateEntity found = em.find(DuplicateEntity.class, pair, LockModeType.PESSIMISTIC_WRITE);
            if (found == null) {
                throw notFound("duplicate-not-found", pair);
            }
            if (found.state() == State.MERGED) {
                throw Problem.of(Problem.Type.CONFLICT, "merged-already", pair).exception();
            }
            if (found.state() == State.OPEN) {
                found.dismiss(reason, now());
                audit.record(actor, "duplicate.dismiss", pair, reason);
            }
            return DuplicatePages.records(em, List.of(found)).get(0);
        });
    }

    @Override
    public Recorded<PersonMerge> merge(Actor actor, PersonMergeDraft draft) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            Recorded<PersonMerge> merge = new Merging(em, now()).merge(draft);
            if (merge.created()) {
                audit.record(actor, "person.merge", draft.merged(), draft.reason());
            }
            return merge;
        });
    }

    @Override
    public PersonMerge undo(Actor actor, UUID merge, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            PersonMerge undone = new Merging(em, now()).undo(merge, reason);
            audit.record(actor, "person.unmerge", undone.merged(), reason);
            return undone;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static ProblemException notFound(String code, @Nullable UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, code, String.valueOf(id)).exception();
    }
}
