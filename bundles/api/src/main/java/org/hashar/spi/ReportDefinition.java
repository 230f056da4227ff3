package org.hashar.spi;

import org.hashar.api.report.Table;
import org.osgi.annotation.versioning.ConsumerType;

/** One report. Sees data only through its context: no SQL, no services. A pure function of what the context gives. */
@ConsumerType
public interface ReportDefinition {

    /** Stable, for example {@code TJ.groups-by-jamoat}. */
    String id();

    /** Grows with every change of what it computes. */
    int version();

    /** Key of its title among the country's words. */
    String titleKey();

    /** Computes the table. */
    Table run(ReportContext context);
}
