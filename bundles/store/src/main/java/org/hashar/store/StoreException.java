package org.hashar.store;

import org.jspecify.annotations.Nullable;

/** The database refused or failed; nothing of the unit of work was kept, unless a subclass says otherwise. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the cause, if there is one that holds no data of persons. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
