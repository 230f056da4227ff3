package org.hashar.access.internal;

import java.util.List;
import org.hashar.store.EntitySource;
import org.osgi.service.component.annotations.Component;

/** The tables of this bundle. */
@Component
public final class AccessEntities implements EntitySource {
    static final String SCHEMA = "access";

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(LoginEntity.class, AuditEventEntity.class);
    }
}
