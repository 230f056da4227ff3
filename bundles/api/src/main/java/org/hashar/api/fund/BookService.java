package org.hashar.api.fund;

import java.util.Locale;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/** The books of groups and funds as tables. Thread-safe; what it gives out is not. */
@ProviderType
public interface BookService {

    /**
     * Opens a book; all that can be refused is refused here, and nothing while it is read. Reading fetches some rows at a time, each time in a
     * unit of work of its own, so nothing is held while the reader is slow. Needs {@link org.hashar.api.Role#READER}, who may read members.
     *
     * @throws ProblemException invalid when something is missing that the book needs; not-found
     */
    Book open(Actor actor, BookQuery query, Locale locale);
}
