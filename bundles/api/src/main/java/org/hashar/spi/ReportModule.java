package org.hashar.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A country's local reports. Registered with {@link CountryModule#COUNTRY}. */
@ConsumerType
public interface ReportModule {

    /** Version of the module, {@code major.minor.micro}: printed with every report. */
    String moduleVersion();

    /** The reports; immutable, the same for the life of the service. */
    List<ReportDefinition> reports();
}
