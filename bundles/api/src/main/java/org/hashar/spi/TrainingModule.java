package org.hashar.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** A country's local curriculum, installed and replaced on its own. Registered with {@link CountryModule#COUNTRY}. */
@ConsumerType
public interface TrainingModule {

    /** What is taught; immutable, the same for the life of the service. */
    Curriculum curriculum();
}
