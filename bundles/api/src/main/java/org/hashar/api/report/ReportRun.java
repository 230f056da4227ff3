package org.hashar.api.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report as it was run, with what is needed to run it again to the same result.
 *
 * @param id for example {@code TJ.groups-by-jamoat}
 * @param version of its definition
 * @param moduleVersion of the module that defines it
 */
public record ReportRun(
        String country, String id, int version, String moduleVersion, LocalDate asOf, Instant asKnown, Table table) {}
