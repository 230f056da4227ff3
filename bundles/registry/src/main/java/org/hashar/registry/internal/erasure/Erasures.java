package org.hashar.registry.internal.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditErasure;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Erasure;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.ErasureService;
import org.hashar.api.registry.PersonalData;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.consent.Releases;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonHistory;
import org.hashar.registry.internal.person.PersonRows;
import org.hashar.registry.internal.person.Persons;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The erasures. There are none while the fund, the imports or the audit trail are away, for something would be left there. */
@Component
public final class Erasures implements ErasureService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final AuditErasure reasons;
    private final List<PersonalData> holders;

    /** Wired by declarative services. */
    @Activate
    public Erasures(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference AuditErasure reasons,
            @Reference(target = "(hashar.data=fund)") PersonalData fund,
            @Reference(target = "(hashar.data=intake)") PersonalData intake) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.reasons = reasons;
        this.holders = List.of(fund, intake);
    }

    @Override
    public Recorded<Erasure> erase(Actor actor, ErasureDraft raw) {
        actor.require(Role.ADMINISTRATOR);
        ErasureDraft draft = checked(raw);
        return tx.call(em -> {
            ErasureEntity known = em.find(ErasureEntity.class, draft.id());
            if (known != null) {
                if (known.same(draft)) {
                    return new Recorded<>(record(em, known), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            if (!Persons.lockThere(em, draft.person())) {
                throw notFound("person-not-found", draft.person());
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Set<UUID> persons = Identities.of(em, draft.person(), now);
            PersonBatch.lock(em, persons);
            Traces traces = new Traces(em, persons);
            check(traces, persons);
            Set<UUID> subjects = traces.subjects();
            erase(em, persons, now);
            traces.forget();
            holders.forEach(holder -> subjects.addAll(holder.forget(persons)));
            reasons.forgetReasons(subjects);
            ErasureEntity erasure = new ErasureEntity(draft, now);
            List<Object> rows = new ArrayList<>(List.of(erasure));
            persons.stream().sorted().forEach(person -> rows.add(new ErasedPersonEntity(draft.id(), person)));
            Writes.of(em).rows(rows).send();
            audit.record(actor, "person.erase", draft.person(), draft.reason());
            return new Recorded<>(record(em, erasure), true);
        });
    }

    private static ErasureDraft checked(ErasureDraft draft) {
        Violations violations = new Violations();
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.person(), "/person");
        Input.text(violations, draft.reason(), "/reason", MAX_REASON);
        violations.throwIfAny();
        return new ErasureDraft(draft.id(), draft.person(), Objects.requireNonNull(Texts.clean(draft.reason())));
    }

    /** Who is a member still, or has something open, has to be settled with first: a book needs to say with whom. */
    private void check(Traces traces, Set<UUID> persons) {
        Violations violations = new Violations();
        List<String> groups = traces.groups();
        violations.check(groups.isEmpty(), "/person", "still-member", String.join(", ", groups));
        holders.stream()
                .flatMap(holder -> holder.forbids(persons).stream())
                .sorted()
                .forEach(code -> violations.add("/person", code));
        violations.throwIfAny();
    }

    private void erase(EntityManager em, Set<UUID> persons, Instant now) {
        for (UUID id : persons) {
            PersonEntity person = em.find(PersonEntity.class, id);
            person.erase(now);
        }
        PersonRows.forget(em, List.copyOf(persons));
        PersonHistory.forget(em, persons);
        PersonEntity any = em.find(PersonEntity.class, persons.iterator().next());
        Releases.revoke(
                em,
                persons,
                Releases.of(em, persons, null, null),
                CountryRules.today(countries.find(any.country()).orElse(null), clock));
    }

    @Override
    public Erasure require(Actor actor, UUID id) {
        actor.require(Role.ADMINISTRATOR);
        return tx.read(em -> {
            ErasureEntity found = em.find(ErasureEntity.class, id);
            if (found == null) {
                throw notFound("erasure-not-found", id);
            }
            return record(em, found);
        });
    }

    @Override
    public Page<Erasure> list(Actor actor, Page.Request page) {
        actor.require(Role.ADMINISTRATOR);
        UUID after = Input.after(page.after());
        return tx.read(em -> {
            TypedQuery<ErasureEntity> query = em.createQuery(
                            "select e from ErasureEntity e" + (after == null ? "" : " where e.id > :after")
                                    + " order by e.id",
                            ErasureEntity.class)
                    .setMaxResults(page.limit() + 1);
            if (after != null) {
                query.setParameter("after", after);
            }
            return Pages.of(
                    query.getResultList(), page, erasure -> erasure.id().toString(), shown -> records(em, shown));
        });
    }

    private static Erasure record(EntityManager em, ErasureEntity erasure) {
        return records(em, List.of(erasure)).get(0);
    }

    private static List<Erasure> records(EntityManager em, List<ErasureEntity> erasures) {
        if (erasures.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> persons = em.createQuery(
                        "select p from ErasedPersonEntity p where p.erasureId in :ids order by p.personId",
                        ErasedPersonEntity.class)
                .setParameter("ids", erasures.stream().map(ErasureEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(ErasedPersonEntity::erasureId, mapping(ErasedPersonEntity::personId, toList())));
        return erasures.stream()
                .map(erasure -> {
                    List<UUID> ids = persons.getOrDefault(erasure.id(), List.of());
                    return erasure.toRecord(ids, Releases.of(em, ids, null, null));
                })
                .toList();
    }

    private static ProblemException notFound(String code, UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, code, id).exception();
    }
}
