package org.hashar.registry.internal.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.DatedFacts;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.area.FigureScope;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.registry.internal.known.Versions;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind about persons or households: what recording, changing, taking back and reading have in common. Whoever writes first locks the
 * subject, so that two see each other's changes.
 */
public abstract class Facts<D, E extends KnownEntity, F> implements DatedFacts<D, F> {
    private static final int MAX_REASON = 500;

    /** What it takes to serve. */
    public record Tools(Tx tx, Clock clock, CountryDirectory countries, AuditTrail audit) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        /** Checks what a figure is asked for. */
        FigureScope scope(EntityManager em, FigureScope.Asked asked) {
            Violations violations = new Violations();
            return asked.check(em, CountryRules.known(countries, asked.country(), violations), clock, violations);
        }
    }

    /** What all drafts say. */
    record Head(UUID id, UUID subject, LocalDate from, @Nullable LocalDate to) {}

    /**
     * Where and when a draft is checked.
     *
     * @param persons finds those that there are
     */
    record Scene(
            EntityManager em,
            Function<UUID, @Nullable PersonEntity> persons,
            String country,
            LocalDate today,
            Violations violations) {
        @Nullable
        PersonEntity person(UUID id) {
            return persons.apply(id);
        }
    }

    final Tools tools;
    final Class<E> type;
    final Subject subject;
    private final String word;

    /** @param word names the kind in the audit trail */
    Facts(Tools tools, Class<E> type, Subject subject, String word) {
        this.tools = tools;
        this.type = type;
        this.subject = subject;
        this.word = word;
    }

    abstract Head head(D draft);

    /** The draft as it is kept and compared. */
    abstract D canonical(D draft, Scene scene);

    /**
     * Notes all that is wrong with a canonical draft, but for its days.
     *
     * @param others what else is known now of the same subject; empty while the days of the draft are wrong
     */
    abstract void check(D draft, Scene scene, List<E> others);

    abstract E first(D draft, Instant now);

    abstract E next(E before, D draft, Instant now);

    abstract boolean same(E known, D draft);

    abstract UUID subjectOf(E fact);

    abstract ProblemException notFound(UUID id);

    /** What somebody may see of a fact. */
    abstract F told(EntityManager em, E fact, Actor actor);

    @Override
    public final Recorded<F> record(Actor actor, D draft) {
        actor.require(Role.COORDINATOR);
        Head head = identified(draft);
        return tools.tx().call(em -> {
            Scene scene = scene(em, head);
            D canonical = canonical(draft, scene);
            Optional<E> known = Versions.repeated(em, type, head.id(), first -> same(first, canonical));
            if (known.isPresent()) {
                return new Recorded<>(told(em, known.get(), actor), false);
            }
            checkAll(canonical, scene, () -> others(em, head));
            scene.violations().throwIfAny();
            E fact = first(canonical, tools.now());
            em.persist(fact);
            tools.audit().record(actor, word + ".record", head.id(), null);
            return new Recorded<>(told(em, fact, actor), true);
        });
    }

    @Override
    public final F change(Actor actor, D draft) {
        actor.require(Role.COORDINATOR);
        Head head = identified(draft);
        return tools.tx().call(em -> {
            Scene scene = scene(em, head);
            E before = Versions.current(em, type, head.id()).orElseThrow(() -> notFound(head.id()));
            D canonical = canonical(draft, scene);
            if (same(before, canonical)) {
                return told(em, before, actor);
            }
            Violations violations = scene.violations();
            violations.check(subjectOf(before).equals(head.subject()), subject.pointer(), "stays-the-same");
            checkAll(canonical, scene, () -> others(em, head));
            violations.throwIfAny();
            E changed = next(before, canonical, tools.now());
            em.persist(changed);
            tools.audit().record(actor, word + ".change", head.id(), null);
            return told(em, changed, actor);
        });
    }

    @Override
    public final void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tools.tx().run(em -> {
            // Only the id is read before the lock: the fact itself may change until then.
            UUID about = em.createQuery(
                            "select e." + subject.attribute() + " from " + type.getSimpleName()
                                    + " e where e.id = :id and e.revision = 1",
                            UUID.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> notFound(id));
            tools.countries().require(subject.lock(em, about));
            Versions.current(em, type, id).orElseThrow(() -> notFound(id)).supersede(tools.now());
            tools.audit().record(actor, word + ".withdraw", id, reason);
        });
    }

    @Override
    public final List<F> of(Actor actor, UUID about, @Nullable LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? tools.now() : asKnown;
        return tools.tx().read(em -> {
            subject.require(em, about);
            if (!subject.mayKnow(em, tools.countries(), actor, about, tools.now())) {
                return List.of();
            }
            TypedQuery<E> query = em.createQuery(
                            "select e from " + type.getSimpleName() + " e where e." + subject.attribute()
                                    + " in :ids and e.recordedAt <= :known and e.supersededAt > :known"
                                    + (asOf == null ? "" : " and e.validFrom <= :day and e.validTo > :day")
                                    + " order by e.validFrom, e.id",
                            type)
                    .setParameter("ids", subject.ids(em, about, known))
                    .setParameter("known", known);
            if (asOf != null) {
                query.setParameter("day", asOf);
            }
            return query.getResultList().stream()
                    .map(fact -> told(em, fact, actor))
                    .toList();
        });
    }

    private Head identified(D draft) {
        Head head = head(draft);
        Violations violations = new Violations();
        Input.given(violations, head.id(), "/id");
        Input.given(violations, head.subject(), subject.pointer());
        violations.throwIfAny();
        return head;
    }

    private Scene scene(EntityManager em, Head head) {
        String country = subject.lock(em, head.subject());
        LocalDate today = CountryRules.today(tools.countries().require(country), tools.clock());
        return new Scene(em, id -> em.find(PersonEntity.class, id), country, today, new Violations());
    }

    /**
     * Notes all that is wrong with a canonical draft.
     *
     * @param others what else is known now of the same subject
     */
    final void checkAll(D canonical, Scene scene, Supplier<List<E>> others) {
        Head head = head(canonical);
        Violations violations = scene.violations();
        boolean begins = Input.pastDay(violations, head.from(), "/from", scene.today());
        boolean ends = Input.optionalPastDay(violations, head.to(), "/to", scene.today());
        if (begins && ends && head.to() != null) {
            ends = violations.check(head.from().isBefore(head.to()), "/to", "ends-before-begin");
        }
        check(canonical, scene, begins && ends ? others.get() : List.of());
    }

    /** Whether none of them holds on a day of the draft. */
    final boolean free(List<E> others, D draft) {
        Head head = head(draft);
        return others.stream().noneMatch(other -> other.meets(head.from(), Forever.kept(head.to())));
    }

    final List<E> others(EntityManager em, Head head) {
        return em.createQuery(
                        "select e from " + type.getSimpleName() + " e where e." + subject.attribute()
                                + " in :ids and e.id <> :id and e.supersededAt = :forever",
                        type)
                .setParameter("ids", subject.ids(em, head.subject(), tools.now()))
                .setParameter("id", head.id())
                .setParameter("forever", Forever.MOMENT)
                .getResultList();
    }
}
