package org.hashar.registry.internal.country;

/** A module says what cannot be. Its message is for the administrator. */
final class BrokenModuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenModuleException(String message) {
        super(message);
    }
}
