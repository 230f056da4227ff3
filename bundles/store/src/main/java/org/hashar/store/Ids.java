package org.hashar.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Makes ids: UUIDs of version 7, which begin with the time in milliseconds and so keep indexes compact and pages in
 * natural order. Clients may make their own; the id of a document is then its idempotency key.
 */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, greater than the ones made before in this process. Safe for use by many threads. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
