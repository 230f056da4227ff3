package org.hashar.store.sample;

import java.util.List;
import org.hashar.store.EntitySource;

/** The sources of the sample schemas. */
public final class Sources {
    private Sources() {}

    /** One table. */
    public static EntitySource notes() {
        return of("notes", NoteEntity.class);
    }

    /** Two tables, one referring to the other. */
    public static EntitySource marks() {
        return of("marks", SheetEntity.class, MarkEntity.class);
    }

    /** Any. */
    public static EntitySource of(String schema, Class<?>... entities) {
        return new EntitySource() {
            @Override
            public String schema() {
                return schema;
            }

            @Override
            public List<Class<?>> entities() {
                return List.of(entities);
            }
        };
    }
}
