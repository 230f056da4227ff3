package org.hashar.api.registry;

import java.util.Locale;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.Book;
import org.osgi.annotation.versioning.ProviderType;

/** The lists of the registry as tables of any length. Thread-safe; what it gives out is not. */
@ProviderType
public interface ListService {

    /**
     * Opens a list; all that can be refused is refused here, and nothing while it is read. Rows are fetched some at a time, each time in a unit of
     * work of its own. A reader sees in a row what the same reader sees of the same thing elsewhere; that the list was given out is written
     * down. Needs {@link org.hashar.api.Role#READER}; for duplicates, civil documents, consents and releases, and for a purpose,
     * {@link org.hashar.api.Role#COORDINATOR}.
     *
     * <p>Of a list for a purpose it is decided here, before anything is given out, who is in it, and written down as a {@link Release}: those
     * count as handed over, whatever becomes of the list. Who withdraws while it is read is left out of the rest. A partner is given lists of
     * persons for its own purpose only, under the agreement with it.
     *
     * @param locale of headings and of names of places
     * @throws ProblemException invalid; not-found; forbidden
     */
    Book open(Actor actor, ListQuery query, Locale locale);
}
