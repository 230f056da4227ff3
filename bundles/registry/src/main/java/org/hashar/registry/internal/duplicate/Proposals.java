package org.hashar.registry.internal.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.registry.internal.Parts;
import org.hashar.store.Writes;

/**
 * Proposes pairs, and takes back open proposals for which too little speaks by now, inside a unit of work that is running. What was decided stays
 * decided.
 */
final class Proposals {
    private static final String BY_FIRST = "d.one in :ids";
    private static final String BY_EITHER = "(d.one in :ids or d.other in :ids)";

    private final EntityManager em;
    private final Candidates candidates;
    private final String open;

    private Proposals(EntityManager em, Candidates candidates, String open) {
        this.em = em;
        this.candidates = candidates;
        this.open = open;
    }

    /** For a search that comes to everybody, some at a time. */
    static Proposals amongAll(EntityManager em, Existing existing) {
        return new Proposals(em, Candidates.amongAll(em, existing), BY_FIRST);
    }

    /** For a few, who are compared with everybody. */
    static Proposals withAll(EntityManager em) {
        return new Proposals(em, Candidates.withAll(em), BY_EITHER);
    }

    /** Proposes what was not proposed before, and looks at the open proposals again; returns how many are new. */
    int propose(String country, Collection<UUID> persons, Instant now) {
        Set<Pair> pairs = candidates.pairs(persons);
        pairs.removeAll(known(pairs));
        pairs.removeAll(dismissedUnderAnotherId(Judge.involved(pairs)));
        Map<Pair, DuplicateEntity> before = open(persons);
        Set<Pair> all = new LinkedHashSet<>(before.keySet());
        all.addAll(pairs);
        Map<Pair, Set<Reason>> reasons = new Judge(em).reasons(all);
        review(before, reasons);
        List<DuplicateEntity> proposals = pairs.stream()
                .filter(pair -> !reasons.getOrDefault(pair, Set.of()).isEmpty())
                .sorted(Comparator.comparing(Pair::one).thenComparing(Pair::other))
                .map(pair -> new DuplicateEntity(
                        country, pair.one(), pair.other(), Objects.requireNonNull(reasons.get(pair)), now))
                .toList();
        if (!proposals.isEmpty()) {
            Writes.of(em).rows(proposals).send();
        }
        return proposals.size();
    }

    /** Those that were proposed before, whatever became of them. */
    private Set<Pair> known(Set<Pair> pairs) {
        Set<Pair> found = new HashSet<>();
        for (List<UUID> part :
                Parts.of(new HashSet<>(pairs.stream().map(Pair::one).toList()))) {
            em.createQuery("select d.one, d.other from DuplicateEntity d where d.one in :ids", Object[].class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
                    .forEach(found::add);
        }
        return found;
    }

    /** Who was found not to be somebody is not somebody either who is one with that somebody. */
    private Set<Pair> dismissedUnderAnotherId(Set<UUID> persons) {
        Map<UUID, UUID> survivors = new HashMap<>();
        for (List<UUID> part : Parts.of(persons)) {
            em.createQuery("select p.id, p.mergedInto from PersonEntity p where p.mergedInto in :ids", Object[].class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .forEach(row -> survivors.put((UUID) row[0], (UUID) row[1]));
        }
        Set<Pair> dismissed = new HashSet<>();
        for (List<UUID> part : Parts.of(survivors.keySet())) {
            em.createQuery(
                            "select d.one, d.other from DuplicateEntity d where d.state = :dismissed and " + BY_EITHER,
                            Object[].class)
                    .setParameter("dismissed", State.DISMISSED)
                    .setParameter("ids", part)
                    .getResultStream()
                    .map(row -> Pair.of(survivor(survivors, row[0]), survivor(survivors, row[1])))
                    .forEach(dismissed::add);
        }
        return dismissed;
    }

    private static UUID survivor(Map<UUID, UUID> survivors, Object id) {
        return survivors.getOrDefault((UUID) id, (UUID) id);
    }

    private Map<Pair, DuplicateEntity> open(Collection<UUID> persons) {
        Map<Pair, DuplicateEntity> found = new HashMap<>();
        em.createQuery("select d from DuplicateEntity d where d.state = :open and " + open, DuplicateEntity.class)
                .setParameter("open", State.OPEN)
                .setParameter("ids", List.copyOf(persons))
                .getResultStream()
                .forEach(each -> found.put(each.pair(), each));
        return found;
    }

    /** Names, numbers and households are corrected. A pair that is decided on at the same moment stays: the delete asks once more. */
    private void review(Map<Pair, DuplicateEntity> before, Map<Pair, Set<Reason>> reasons) {
        List<UUID> gone = new ArrayList<>();
        before.forEach((pair, proposal) -> {
            Set<Reason> now = reasons.get(pair);
            if (now != null && now.isEmpty()) {
                gone.add(proposal.id());
            } else if (now != null) {
                proposal.judge(now);
            }
        });
        for (List<UUID> part : Parts.of(gone)) {
            em.createQuery("delete from DuplicateEntity d where d.id in :ids and d.state = :open")
                    .setParameter("ids", part)
                    .setParameter("open", State.OPEN)
                    .executeUpdate();
        }
    }
}
