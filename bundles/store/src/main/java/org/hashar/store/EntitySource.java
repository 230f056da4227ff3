package org.hashar.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle contributes to the one persistence unit: its entities and the scripts that make their tables.
 *
 * <p>Register it as an OSGi service. The store then runs the bundle's migrations, opens the unit anew with its entities,
 * and registers a {@link Tx} with {@code hashar.schema=} {@link #schema()}. If any of this fails, that schema has no
 * {@code Tx}, {@link StoreStatus} says why, and everything else goes on. Transactions under way are not disturbed.
 *
 * <p><strong>Migrations</strong> lie beside the classes as {@code db/<schema>/V001__what.sql} and are found through
 * {@link #loader()}. They run unchanged on H2 and PostgreSQL, so they keep to what both know: {@code uuid},
 * {@code bigint}, {@code integer}, {@code smallint}, {@code boolean}, {@code date},
 * {@code timestamp(6) with time zone}, {@code numeric(p,s)}, {@code varchar} and {@code varchar(n)} (also for JSON; not
 * {@code text}, {@code json}, arrays or {@code bytea}), primary and unique keys, checks, foreign keys inside the schema,
 * plain indexes (no partial or expression indexes). Columns are not named by words that H2 keeps for itself
 * ({@code day}, {@code month}, {@code year}, {@code value}, {@code key}, {@code user}). On H2 every statement commits by itself, so a power cut can leave a
 * script half done; therefore every {@code create} and {@code add column} says {@code if not exists}, every
 * {@code drop} says {@code if exists}, and every {@code insert} says {@code on conflict do nothing}: run again from its
 * start, the script must end in the same tables. The store refuses scripts that create without that. Between schemas
 * there are ids, no foreign keys.
 *
 * <p>Called from the store's own thread; must return at once and always the same.
 */
@ConsumerType
public interface EntitySource {

    /** Name of the schema, {@code [a-z][a-z0-9_]*}: the folder of the scripts, the history table, the Tx property. */
    String schema();

    /**
     * The entity classes, referenced tables before those that refer to them: rows of one unit of work are inserted in
     * this order and deleted in the reverse one. Fields of type {@code UUID}, {@code Instant}, {@code LocalDate} and
     * enums marked {@code STRING} need no converter.
     */
    List<Class<?>> entities();

    /**
     * Tables whose rows are only ever added. The database itself then refuses to change or delete a row of them, whoever asks.
     *
     * @since 1.1
     */
    default List<String> appendOnly() {
        return List.of();
    }

    /** Loader through which the scripts are found. */
    default ClassLoader loader() {
        return getClass().getClassLoader();
    }
}
