package org.hashar.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.h2.util.Utils;
import org.jspecify.annotations.Nullable;

/** What H2 calls before rows of a guarded table are changed or deleted. Made by H2. */
public final class AppendOnly implements Trigger {
    /** What follows the name of the table in the name of its guard, which a refusal gives as the broken constraint. */
    static final String SUFFIX = "_append_only";

    private String name = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.name = trigger;
    }

    /** For a statement as a whole there are no rows. */
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("constraint \"" + name + "\": rows are only added", "23000");
    }

    /** Through which H2, whose bundle does not see this one, finds the class. */
    static final class Factory implements Utils.ClassFactory {
        @Override
        public boolean match(String name) {
            return name.equals(AppendOnly.class.getName());
        }

        @Override
        public Class<?> loadClass(String name) {
            return AppendOnly.class;
        }
    }
}
