package org.hashar.fund.internal.season;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of an allocation: what allocated, and to what. */
public final class AllocationKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID document;
    private UUID application;

    /** For JPA. */
    public AllocationKey() {
        this(new UUID(0, 0), new UUID(0, 0));
    }

    /** The key of an allocation. */
    public AllocationKey(UUID document, UUID application) {
        this.document = document;
        this.application = application;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllocationKey key
                && document.equals(key.document)
                && application.equals(key.application);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, application);
    }
}
