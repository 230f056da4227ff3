package org.hashar.store.internal;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** Rows that wait in their unit of work until something is sent. */
public final class Later {
    private static final String PROPERTY = "hashar.later";

    private Later() {}

    /** Lets a row wait. */
    @SuppressWarnings("unchecked")
    public static void add(EntityManager em, Object entity) {
        RepeatableWriteUnitOfWork unit = em.unwrap(RepeatableWriteUnitOfWork.class);
        List<Object> waiting = (List<Object>) unit.getProperty(PROPERTY);
        if (waiting == null) {
            waiting = new ArrayList<>();
            unit.setProperty(PROPERTY, waiting);
        }
        waiting.add(entity);
    }

    /** What waits; from then on nothing does. */
    @SuppressWarnings("unchecked")
    public static List<Object> take(EntityManager em) {
        RepeatableWriteUnitOfWork unit = em.unwrap(RepeatableWriteUnitOfWork.class);
        List<Object> waiting = (List<Object>) unit.getProperty(PROPERTY);
        unit.removeProperty(PROPERTY);
        return waiting == null ? List.of() : waiting;
    }
}
