package org.hashar.fund.internal.season;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a line of an application. */
public final class ApplicationLineKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID application;
    private int line;

    /** For JPA. */
    public ApplicationLineKey() {
        this(new UUID(0, 0), 0);
    }

    /** The key of a line. */
    public ApplicationLineKey(UUID application, int line) {
        this.application = application;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationLineKey key && application.equals(key.application) && line == key.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(application, line);
    }
}
