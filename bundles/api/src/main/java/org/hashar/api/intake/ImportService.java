package org.hashar.api.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes files in. An import is a piece of work in the background: it commits every thousand rows together with how far it is, so that after a restart it
 * goes on where it was and nothing is registered twice. Thread-safe. Needs {@link org.hashar.api.Role#COORDINATOR} throughout.
 */
@ProviderType
public interface ImportService {

    /**
     * Keeps a mapping.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content
     */
    Recorded<ImportMapping> keep(Actor actor, ImportMapping mapping);

    /** One mapping. @throws ProblemException not-found */
    ImportMapping requireMapping(Actor actor, UUID id);

    /** The mappings of a country in the order of their ids. */
    Page<ImportMapping> mappings(Actor actor, String country, Page.Request page);

    /**
     * Takes a file and puts the import into the queue.
     *
     * @param file read to its end
     * @throws ProblemException invalid; not-found for the mapping; too-large; conflict when the id is taken by another file
     */
    Recorded<ImportJob> start(Actor actor, ImportDraft draft, InputStream file) throws IOException;

    /** One import. @throws ProblemException not-found */
    ImportJob require(Actor actor, UUID id);

    /** The imports in the order of their ids. */
    Page<ImportJob> list(Actor actor, Page.Request page);

    /** What was found in the file, in the order of its rows; with what stands in the cells as long as the file is kept. @throws ProblemException not-found */
    Page<ImportFinding> findings(Actor actor, UUID id, Page.Request page);

    /** Goes on with an import that was stopped. @throws ProblemException not-found; conflict when it was not */
    ImportJob resume(Actor actor, UUID id);

    /** Takes out all that an import registered, but for what others refer to by now. @throws ProblemException not-found; conflict while it runs */
    ImportJob undo(Actor actor, UUID id);

    /**
     * The rows of the file with two more columns: what became of each, and why.
     *
     * @throws ProblemException not-found, also when the file was deleted
     */
    Result result(Actor actor, UUID id, Locale locale);

    /** The result, row by row; to be closed. */
    interface Result extends AutoCloseable {
        /** Headings. */
        List<String> columns();

        /** Each with one cell a column. */
        Iterator<List<String>> rows();

        @Override
        void close();
    }
}
