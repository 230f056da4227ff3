package org.hashar.store;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The unit of work: everything done inside one call is kept together or not at all, whichever bundles take part.
 *
 * <p>One service is registered for each contributed schema, with the property {@link #SCHEMA}, and only while the tables
 * of that schema are migrated and its entities are mapped. A bundle refers to its own:
 *
 * <pre>{@code @Reference(target = "(hashar.schema=fund)") Tx tx}</pre>
 *
 * <p>and so waits for its tables without saying so. All of these services share one database and one unit of work: a
 * call made inside another, on the same thread, joins it, whatever the schema.
 *
 * <p>Safe for use by many threads. The {@code EntityManager} belongs to the thread and the call: it must not be kept,
 * closed or handed on, and its transaction must not be touched. Do no input or output inside the work, it holds a
 * connection; fetch before and send after. The work must be repeatable, because it may run twice (see {@link #call}).
 */
@ProviderType
public interface Tx {

    /** Service property: the schema whose tables are ready, for example {@code fund}. */
    String SCHEMA = "hashar.schema";

    /**
     * Runs the work and keeps what it did.
     *
     * <p>Inside another unit of work on this thread it joins that one: nothing is kept before the outermost call ends,
     * and an exception here dooms the whole, even if the caller catches it. The outermost call commits and returns only
     * when the commit is on the disk (H2: after a checkpoint with {@code fsync}, shared with the commits that happen at
     * the same time).
     *
     * <p>The outermost call runs the work a second time, on a fresh {@code EntityManager}, when the first run was rolled
     * back by a serialization failure, a deadlock or a violated unique key. The last so that the same document sent
     * twice at the same moment is found by the loser's second run instead of being an error.
     *
     * @return what the work returned
     * @throws ConstraintException when the rows break a constraint of the database
     * @throws UncertainCommitException when it is not known whether the commit was kept
     * @throws StoreUnavailableException when the database cannot be reached; nothing was written
     * @throws javax.persistence.OptimisticLockException when a row was changed by somebody else since it was read
     * @throws StoreException for any other failure of the database; nothing was written
     * @throws IllegalStateException when called inside {@link #read}
     */
    <T> T call(Function<? super EntityManager, ? extends T> work);

    /** As {@link #call}, for work that has nothing to return. */
    default void run(Consumer<? super EntityManager> work) {
        call(em -> {
            work.accept(em);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs work that only reads. Inside another unit of work it joins that one and sees what was written there so far;
     * the caller may catch an exception that is not the database's and go on. On its own it commits nothing, waits for no
     * disk, and never keeps a change: it may see a row of another thread a moment before that row is on the disk, so an
     * acknowledgement must not rest on it (use {@link #call} for that).
     *
     * @throws IllegalStateException when, on its own, it changed an entity
     * @throws StoreUnavailableException when the database cannot be reached
     * @throws StoreException for any other failure of the database
     */
    <T> T read(Function<? super EntityManager, ? extends T> work);
}
