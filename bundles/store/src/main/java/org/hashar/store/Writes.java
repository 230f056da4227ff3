package org.hashar.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.hashar.store.internal.Later;
import org.hashar.store.internal.Sender;
import org.hashar.store.internal.Write;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work writes past the persistence context, sent together: on PostgreSQL in one round trip, whatever the tables and however many
 * rows. A persistence context copies each entity, compares it at every flush and sorts the statements; for rows that are only ever added, and sums
 * that only grow, all of that is for nothing. For one thread.
 */
public final class Writes {
    private final EntityManager em;
    private final AbstractSession session;
    private final List<Write> writes = new ArrayList<>();

    private Writes(EntityManager em) {
        this.em = em;
        this.session = em.unwrap(AbstractSession.class);
    }

    /** Nothing yet, in a unit of work. */
    public static Writes of(EntityManager em) {
        return new Writes(em);
    }

    /**
     * Adds a row that nobody refers to or reads in this unit of work: it goes with whatever is sent next, at the latest before the commit.
     *
     * @param entity as for {@link #rows}
     */
    public static void later(EntityManager em, Object entity) {
        Later.add(em, entity);
    }

    /**
     * Adds rows, classes in the order in which they first appear, so what is referred to must come before what refers to it. They do not become part
     * of the persistence context.
     *
     * @param entities new, of classes with plain columns and without a version
     */
    public Writes rows(Collection<?> entities) {
        Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
        entities.forEach(entity -> byClass.computeIfAbsent(entity.getClass(), type -> new ArrayList<>())
                .add(entity));
        byClass.forEach((type, all) -> writes.add(insert(session.getDescriptor(type), all)));
        return this;
    }

    private Write insert(ClassDescriptor descriptor, List<Object> entities) {
        if (descriptor.usesOptimisticLocking()) {
            throw new IllegalArgumentException(descriptor.getAlias() + " has a version, so it is to be changed");
        }
        List<AbstractRecord> rows = entities.stream()
                .map(entity -> descriptor.getObjectBuilder().buildRow(entity, session, WriteType.INSERT))
                .toList();
        List<DatabaseField> columns = List.copyOf(rows.get(0).getFields());
        return new Write.Insert(descriptor.getTableName(), columns, rows);
    }

    /**
     * Adds to sums in rows that are there.
     *
     * @param keys columns that a row is found by
     * @param sums columns that grow
     * @param rows each the keys and then what is added; never the same key twice
     */
    public Writes increase(String table, List<String> keys, List<String> sums, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            writes.add(new Write.Increase(table, keys, sums, rows));
        }
        return this;
    }

    /** Changes one row by a statement. */
    public Writes change(String sql, List<@Nullable Object> parameters) {
        writes.add(new Write.Change(sql, parameters));
        return this;
    }

    /**
     * Sends all of it.
     *
     * @throws PersistenceException as a flush would throw it
     * @throws IllegalStateException when a row that should change is not there
     */
    public void send() {
        rows(Later.take(em));
        if (writes.isEmpty()) {
            return;
        }
        try {
            Sender.of(session).send(em.unwrap(Connection.class), session, writes);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
