package org.hashar.fund.internal.shareout;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a line of a share-out. */
public final class ShareOutKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID shareOut;
    private int line;

    /** For JPA. */
    public ShareOutKey() {
        this(new UUID(0, 0), 0);
    }

    /** The key of a line, counted from 0. */
    public ShareOutKey(UUID shareOut, int line) {
        this.shareOut = shareOut;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShareOutKey key && shareOut.equals(key.shareOut) && line == key.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shareOut, line);
    }
}
