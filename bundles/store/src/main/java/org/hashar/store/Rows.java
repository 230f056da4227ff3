package org.hashar.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;

/**
 * Adds rows that nobody changes any more. A persistence context copies each entity, compares it at every flush and sorts the statements; for rows that
 * are only ever added all of that is for nothing. Here a row goes from the entity by its mapping into one batch of its table.
 */
public final class Rows {
    private Rows() {}

    /**
     * Writes entities at once, one round trip for each class: classes in the order in which they first appear, so what is referred to comes before
     * what refers to it. They do not become part of the persistence context. Part of the unit of work; to be called on its thread.
     *
     * @param entities new, of classes with plain columns and without a version
     * @throws PersistenceException as a flush would throw it
     */
    public static void add(EntityManager em, Collection<?> entities) {
        Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
        entities.forEach(entity -> byClass.computeIfAbsent(entity.getClass(), type -> new ArrayList<>())
                .add(entity));
        AbstractSession session = em.unwrap(AbstractSession.class);
        Connection connection = em.unwrap(Connection.class);
        byClass.forEach((type, all) -> add(connection, session, session.getDescriptor(type), all));
    }

    private static void add(
            Connection connection, AbstractSession session, ClassDescriptor descriptor, List<Object> entities) {
        if (descriptor.usesOptimisticLocking()) {
            throw new IllegalArgumentException(descriptor.getAlias() + " has a version, so it is to be changed");
        }
        List<AbstractRecord> rows = entities.stream()
                .map(entity -> descriptor.getObjectBuilder().buildRow(entity, session, WriteType.INSERT))
                .toList();
        List<DatabaseField> fields = List.copyOf(rows.get(0).getFields());
        try (PreparedStatement insert = connection.prepareStatement(insert(descriptor, fields))) {
            DatabasePlatform platform = session.getPlatform();
            for (AbstractRecord row : rows) {
                for (int i = 0; i < fields.size(); i++) {
                    Object value = row.get(fields.get(i));
                    // EclipseLink takes the type of a null from its field.
                    platform.setParameterValueInDatabaseCall(
                            value == null ? fields.get(i) : value, insert, i + 1, session);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static String insert(ClassDescriptor descriptor, List<DatabaseField> fields) {
        return fields.stream()
                .map(DatabaseField::getName)
                .collect(Collectors.joining(
                        ", ",
                        "insert into " + descriptor.getTableName() + " (",
                        ") values (" + "?, ".repeat(fields.size() - 1) + "?)"));
    }
}
