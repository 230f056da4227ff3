package org.hashar.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How the database and the schemas in it fare, for health, metrics and the doctor. Never blocks, but for {@link #ping}. */
@ProviderType
public interface StoreStatus {

    /** How far a schema is. */
    enum State {
        /** Contributed; its migrations or the database have not been got to yet. */
        PENDING,
        /** Migrated and mapped; its {@link Tx} is registered. */
        UP,
        /** Migration or mapping failed; its bundle stays down. */
        FAILED
    }

    /**
     * One contributed schema.
     *
     * @param version of the last migration that was applied, empty when there is none
     * @param reason why it is not up, one sentence; empty when it is
     */
    record Schema(String name, State state, String version, String reason) {}

    /**
     * The database in use.
     *
     * @param kind {@code H2} or {@code PostgreSQL}; empty while it is not known
     * @param version as the database says it
     * @param url without user or password
     * @param durability how a commit gets to the disk before it is acknowledged, in words
     */
    record Database(String kind, String version, String url, String durability) {}

    /** The database; its fields are empty as long as it was not reached. */
    Database database();

    /** Why the store as a whole cannot work, one sentence naming the setting or the fault; empty when it can. */
    Optional<String> problem();

    /** All contributed schemas, by name. */
    List<Schema> schemas();

    /** Whether the store has no problem and every contributed schema is up. */
    default boolean ready() {
        return problem().isEmpty() && schemas().stream().allMatch(schema -> schema.state() == State.UP);
    }

    /** Asks the database for an answer. Blocks for at most some seconds. */
    boolean ping();
}
