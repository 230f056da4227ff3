package org.hashar.store.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.persistence.Embeddable;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.MappedSuperclass;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hashar.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One opening of the persistence unit, over the entities of the schemas that were up then. Never changed: when a schema
 * comes or goes another unit takes its place, and this one closes when the last transaction on it has ended.
 */
final class Unit {
    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);
    private static final AtomicLong OPENINGS = new AtomicLong();

    private final Set<String> schemas;
    private final EntityManagerFactory factory;
    /** Transactions under way, and one more as long as this is the unit for new ones. */
    private final AtomicInteger users = new AtomicInteger(1);

    private final CountDownLatch ended = new CountDownLatch(1);

    private Unit(Set<String> schemas, EntityManagerFactory factory) {
        this.schemas = schemas;
        this.factory = factory;
    }

    /**
     * Opens and deploys, so that a wrong mapping shows here and not in somebody's transaction.
     *
     * @param entities by schema
     */
    static Unit open(DataSource pool, String platform, Map<String, List<Class<?>>> entities) {
        List<Class<?>> classes = new ArrayList<>();
        entities.values().forEach(classes::addAll);
        classes.forEach(Unit::requireMapped);
        UnitInfo info = new UnitInfo("hashar-" + OPENINGS.incrementAndGet(), pool, platform, classes);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(info.getClassLoader());
        EntityManagerFactory factory = null;
        try {
            factory = new PersistenceProvider().createContainerEntityManagerFactory(info, new HashMap<>());
            factory.createEntityManager().close();
            return new Unit(Set.copyOf(entities.keySet()), factory);
        } catch (RuntimeException e) {
            if (factory != null) {
                factory.close();
            }
            throw new StoreException("The entities cannot be mapped: " + Failures.sentence(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** EclipseLink passes over classes that say nothing of mapping, and the error would come much later. */
    private static void requireMapped(Class<?> type) {
        if (!type.isAnnotationPresent(Entity.class)
                && !type.isAnnotationPresent(Embeddable.class)
                && !type.isAnnotationPresent(MappedSuperclass.class)) {
            throw new StoreException(type.getName() + " is contributed as an entity and is none", null);
        }
    }

    /** Whether the entities of the schema are mapped here. */
    boolean has(String schema) {
        return schemas.contains(schema);
    }

    /** Counts a transaction in; false when this unit takes no more. */
    boolean enter() {
        for (int count = users.get(); count > 0; count = users.get()) {
            if (users.compareAndSet(count, count + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Counts a transaction out; also called once by who takes the unit out of use. */
    void leave() {
        if (users.decrementAndGet() == 0) {
            factory.close();
            ended.countDown();
        }
    }

    /** Waits until the last transaction has ended; only after the unit was taken out of use. */
    void awaitEnd(Duration limit) {
        try {
            if (!ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Transactions are still under way after {}", limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only between {@link #enter} and {@link #leave}. */
    EntityManager entityManager() {
        return factory.createEntityManager();
    }
}
