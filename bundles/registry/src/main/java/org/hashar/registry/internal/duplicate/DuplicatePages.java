package org.hashar.registry.internal.duplicate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.Person;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonRows;
import org.jspecify.annotations.Nullable;

/** Reads proposals, the likeliest first, inside a unit of work that is running. Open ones only while both persons stand for themselves. */
final class DuplicatePages {
    private static final String PAIRS =
            "select d from DuplicateEntity d, PersonEntity p, PersonEntity q where p.id = d.one and q.id = d.other"
                    + " and d.state = :state and ";
    private static final String BOTH_THERE = " and p.mergedInto is null and q.mergedInto is null";

    private DuplicatePages() {}

    static Page<DuplicatePair> page(EntityManager em, String country, State state, Page.Request page) {
        Key after = Key.parse(page.after());
        TypedQuery<DuplicateEntity> query = em.createQuery(
                        PAIRS + "d.country = :country" + (state == State.OPEN ? BOTH_THERE : "")
                                + (after == null
                                        ? ""
                                        : " and d.score <= :score and (d.score < :score or d.id > :after)")
                                + " order by d.score desc, d.id",
                        DuplicateEntity.class)
                .setParameter("country", country)
                .setParameter("state", state)
                .setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("score", after.score()).setParameter("after", after.id());
        }
        return Pages.of(
                query.getResultList(),
                page,
                pair -> new Key(pair.score(), pair.id()).toString(),
                shown -> records(em, state == State.OPEN ? stillAlike(em, shown) : shown));
    }

    /** A person may have been corrected since the pair was found; the next search takes the pair back. */
    private static List<DuplicateEntity> stillAlike(EntityManager em, List<DuplicateEntity> pairs) {
        Map<Pair, Set<Reason>> reasons =
                new Judge(em).reasons(pairs.stream().map(DuplicateEntity::pair).toList());
        return pairs.stream()
                .filter(pair -> !reasons.getOrDefault(pair.pair(), Set.of()).isEmpty())
                .toList();
    }

    /** The open proposals about a person. */
    static List<DuplicatePair> openOf(EntityManager em, UUID person) {
        return records(
                em,
                em.createQuery(PAIRS + "(d.one = :id or d.other = :id)" + BOTH_THERE, DuplicateEntity.class)
                        .setParameter("id", person)
                        .setParameter("state", State.OPEN)
                        .getResultStream()
                        .sorted(Comparator.comparingInt(DuplicateEntity::score)
                                .reversed()
                                .thenComparing(DuplicateEntity::id))
                        .toList());
    }

    static List<DuplicatePair> records(EntityManager em, Collection<DuplicateEntity> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        Map<UUID, Person> persons = PersonRows.records(
                        em,
                        em.createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return pairs.stream()
                .map(pair -> pair.toRecord(
                        Objects.requireNonNull(persons.get(pair.one())),
                        Objects.requireNonNull(persons.get(pair.other()))))
                .toList();
    }

    /** Where a page ends. */
    private record Key(int score, UUID id) {
        /** @throws ProblemException invalid when it is none */
        static @Nullable Key parse(@Nullable String key) {
            if (key == null) {
                return null;
            }
            int dot = key.indexOf('.');
            try {
                return new Key(
                        Integer.parseInt(key.substring(0, Math.max(0, dot))), UUID.fromString(key.substring(dot + 1)));
            } catch (IllegalArgumentException e) {
                Violations violations = new Violations();
                violations.add("/after", "not-a-page-key");
                throw Problem.invalid(violations.list()).exception();
            }
        }

        @Override
        public String toString() {
            return score + "." + id;
        }
    }
}
