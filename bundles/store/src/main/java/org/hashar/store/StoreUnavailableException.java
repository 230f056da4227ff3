package org.hashar.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or its schema is not up. Nothing was written; worth trying again later. */
public final class StoreUnavailableException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** With what is missing, in words for an operator. */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
