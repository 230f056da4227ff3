package org.hashar.store;

/**
 * The database was lost while it committed: the unit of work may be kept or not, and must not be acknowledged. Sending
 * the same again with the same ids ends in the right state either way.
 */
public final class UncertainCommitException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public UncertainCommitException(String message, Throwable cause) {
        super(message, cause);
    }
}
