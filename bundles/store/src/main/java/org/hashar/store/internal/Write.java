package org.hashar.store.internal;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** Something to be written to one table. */
public sealed interface Write {
    /** How many rows it concerns. */
    int count();

    /** New rows, at least one. */
    record Insert(String table, List<DatabaseField> columns, List<AbstractRecord> rows) implements Write {
        @Override
        public int count() {
            return rows.size();
        }
    }

    /** Rows whose sums grow, at least one; each has the keys and then what is added. */
    record Increase(String table, List<String> keys, List<String> sums, List<List<Object>> rows) implements Write {
        @Override
        public int count() {
            return rows.size();
        }
    }

    /** A statement that changes one row. */
    record Change(String sql, List<@Nullable Object> parameters) implements Write {
        @Override
        public int count() {
            return 1;
        }
    }
}
