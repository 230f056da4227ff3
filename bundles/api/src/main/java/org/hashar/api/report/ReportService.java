package org.hashar.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Runs the reports of the countries' reporting modules over the platform's data. Thread-safe. */
@ProviderType
public interface ReportService {

    /**
     * The reports that a country has installed.
     *
     * @throws ProblemException invalid when the country is unknown; country-not-installed; module-not-installed
     */
    List<Listing> list(Actor actor, String country, Locale locale);

    /**
     * Runs a report.
     *
     * @param asKnown null for now
     * @throws ProblemException not-found, invalid, country-not-installed, module-not-installed
     */
    ReportRun run(Actor actor, String country, String id, LocalDate asOf, @Nullable Instant asKnown, Locale locale);

    /** A report that can be run. */
    record Listing(String id, int version, String title) {}
}
