package org.hashar.api.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.fund.Book;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Forms whose submissions can be imported. Thread-safe. Needs {@link org.hashar.api.Role#COORDINATOR} throughout. */
@ProviderType
public interface FormService {

    /**
     * Reads an XLSForm workbook and keeps it as one version of its form.
     *
     * @param version what submissions call this version, null for what the workbook says
     * @param workbook read to its end
     * @throws ProblemException invalid, with the sheet, row and column of all that is wrong; conflict when the id, or this version of the form, is
     *     taken by other content; too-large
     */
    Recorded<Form> keep(Actor actor, UUID id, @Nullable String version, InputStream workbook) throws IOException;

    /** One version of a form. @throws ProblemException not-found */
    Form require(Actor actor, UUID id);

    /** All versions of all forms in the order of their ids. */
    Page<Form> list(Actor actor, Page.Request page);

    /**
     * An XLSForm with which households of a country can be registered in the field: its sheets {@code survey}, {@code choices} and {@code settings}. What it
     * asks follows from the country's places; its version changes with the country's module.
     *
     * @param locale of what people read
     * @throws ProblemException invalid; country-not-installed
     */
    List<Book> registration(Actor actor, String country, Locale locale);
}
