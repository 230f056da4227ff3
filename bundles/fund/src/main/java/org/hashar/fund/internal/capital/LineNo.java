package org.hashar.fund.internal.capital;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a line of a document. */
public final class LineNo implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID document;
    private int line;

    /** For JPA. */
    public LineNo() {
        this(new UUID(0, 0), 0);
    }

    /** The key of a line. */
    public LineNo(UUID document, int line) {
        this.document = document;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineNo key && document.equals(key.document) && line == key.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, line);
    }
}
