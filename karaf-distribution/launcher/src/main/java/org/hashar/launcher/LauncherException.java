package org.hashar.launcher;

/** Ends the process with a message for the person at the terminal and an exit status; never a stack trace. */
final class LauncherException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    LauncherException(int status, String message) {
        super(message);
        this.status = status;
    }

    LauncherException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    int status() {
        return status;
    }
}
