package org.hashar.store.internal;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.hashar.store.ConstraintException;
import org.hashar.store.ConstraintException.Kind;
import org.hashar.store.StoreException;
import org.hashar.store.StoreUnavailableException;
import org.hashar.store.UncertainCommitException;
import org.jspecify.annotations.Nullable;

/** Reads what the database meant out of the exceptions of three layers. */
final class Failures {
    private static final Pattern H2_NAME = Pattern.compile("\"([^\"]+)\"");

    private Failures() {}

    /** Whether a second run may succeed: serialization failure, deadlock, or a key that somebody else took first. */
    static boolean repeatable(Throwable failure) {
        if (failure instanceof StaleUnitException) {
            return true;
        }
        if (!ofDatabase(failure)) {
            return false;
        }
        SQLException sql = sqlOf(failure);
        String state = sql == null ? "" : String.valueOf(sql.getSQLState());
        return state.equals("40001") || state.equals("40P01") || state.equals("90131") || state.equals("23505");
    }

    /** What the caller gets for a failure before the commit; exceptions that are not the database's pass unchanged. */
    static RuntimeException translate(RuntimeException failure) {
        if (!ofDatabase(failure)) {
            return failure;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OptimisticLockException stale) {
                return stale;
            }
        }
        SQLException sql = sqlOf(failure);
        if (sql == null) {
            return new StoreException(sentence(failure), failure);
        }
        String state = String.valueOf(sql.getSQLState());
        if (state.startsWith("23")) {
            return new ConstraintException(kind(state), constraint(sql));
        }
        if (lost(sql)) {
            return new StoreUnavailableException("The database cannot be reached: " + state, failure);
        }
        return new StoreException("The database failed with " + state, failure);
    }

    /** What the caller gets for a failure of the commit itself. */
    static RuntimeException translateCommit(RuntimeException failure) {
        SQLException sql = sqlOf(failure);
        return sql != null && lost(sql) ? uncertain(sql) : translate(failure);
    }

    static UncertainCommitException uncertain(SQLException cause) {
        return new UncertainCommitException(
                "The database failed while it committed (" + cause.getSQLState()
                        + "); it is not known whether this was kept, send it again with the same ids",
                cause);
    }

    /** The first SQL exception behind the failure, if any. */
    static @Nullable SQLException sqlOf(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** Whether the connection or the database is gone, rather than the statement wrong. */
    static boolean lost(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("90007")
                || state.equals("90028")
                || state.equals("90067")
                || state.equals("90098")
                || state.equals("90121")
                || sql instanceof java.sql.SQLTransientConnectionException;
    }

    /** As {@link #lost}, of whatever lies behind the failure; a refused setting counts, it may be set right meanwhile. */
    static boolean lostBehind(Throwable failure) {
        SQLException sql = sqlOf(failure);
        return sql != null && (sql instanceof RefusedSettingException || lost(sql));
    }

    /** The failure in one line for an operator: the deepest message, without the lines that follow. */
    static String sentence(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        if (message == null || message.isBlank()) {
            return deepest.getClass().getSimpleName();
        }
        return message.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(3)
                .reduce((left, right) -> left + " " + right)
                .orElse(message);
    }

    /** Whether the failure came from EclipseLink or the database, and not from the work or from this kernel. */
    static boolean ofDatabase(Throwable failure) {
        return failure instanceof PersistenceException || failure instanceof EclipseLinkException;
    }

    private static Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.UNIQUE;
            case "23503", "23506" -> Kind.REFERENCE;
            case "23514", "23513" -> Kind.CHECK;
            case "23502" -> Kind.NOT_NULL;
            default -> Kind.OTHER;
        };
    }

    private static String constraint(SQLException sql) {
        String name = PostgresEngine.constraintOf(sql);
        if (name == null) {
            Matcher quoted = H2_NAME.matcher(String.valueOf(sql.getMessage()));
            String inside = quoted.find() ? quoted.group(1) : "";
            name = inside.split(":|\\s", 2)[0];
            int dot = name.lastIndexOf('.');
            name = dot < 0 ? name : name.substring(dot + 1);
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
