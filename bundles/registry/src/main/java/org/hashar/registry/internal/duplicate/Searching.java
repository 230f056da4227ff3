package org.hashar.registry.internal.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hashar.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through all persons of a country, some at a time, on a thread of its own. What is done is kept with each part, so it goes on after a restart. */
final class Searching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);
    private static final int CHUNK = 500;

    private final Tx tx;
    private final Clock clock;
    private final Thread thread = new Thread(this::all, "hashar-duplicates");
    private final Object bell = new Object();
    private boolean rung = true;

    Searching(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
        thread.setDaemon(true);
        thread.start();
    }

    /** There is something to do. */
    void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void all() {
        try {
            while (!Thread.interrupted()) {
                synchronized (bell) {
                    while (!rung) {
                        bell.wait();
                    }
                    rung = false;
                }
                run();
            }
        } catch (InterruptedException e) {
            LOG.debug("No longer looking for duplicates", e);
        }
    }

    private void run() {
        try {
            for (String country : running()) {
                Existing existing = Existing.read(tx, country);
                while (step(country, existing) && !thread.isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The search for duplicates stopped; the next start of the server or of the search goes on", e);
        }
    }

    private List<String> running() {
        return tx.read(em -> em.createQuery(
                        "select s.country from SearchEntity s where s.finishedAt is null order by s.startedAt",
                        String.class)
                .getResultList());
    }

    /** One part; false when that was the last one. */
    private boolean step(String country, Existing existing) {
        return tx.call(em -> {
            SearchEntity search = em.find(SearchEntity.class, country, LockModeType.PESSIMISTIC_WRITE);
            if (search == null || !search.running()) {
                return false;
            }
            UUID after = search.lastPerson();
            TypedQuery<UUID> query = em.createQuery(
                            "select p.id from PersonEntity p where p.country = :country and p.mergedInto is null and p.erasedAt is null"
                                    + (after == null ? "" : " and p.id > :after") + " order by p.id",
                            UUID.class)
                    .setParameter("country", country)
                    .setMaxResults(CHUNK);
            if (after != null) {
                query.setParameter("after", after);
            }
            List<UUID> persons = query.getResultList();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            int found = persons.isEmpty() ? 0 : Proposals.amongAll(em, existing).propose(country, persons, now);
            search.step(persons.size() < CHUNK ? null : persons.get(persons.size() - 1), persons.size(), found, now);
            return persons.size() == CHUNK;
        });
    }
}
