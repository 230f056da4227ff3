package org.hashar.store.internal;

import org.hashar.store.StoreException;

/** A schema that came after the unit of work began was used inside it; begun again, the work finds it. */
final class StaleUnitException extends StoreException {
    private static final long serialVersionUID = 1L;

    StaleUnitException(String schema) {
        super("The schema " + schema + " is not part of the unit of work under way", null);
    }
}
