package org.hashar.fund.internal.shareout;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of an item of a share-out: its place among those of its kind. */
public final class ShareOutItemKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID shareOut;
    private ShareOutItemEntity.Kind kind;
    private int item;

    /** For JPA. */
    public ShareOutItemKey() {
        this(new UUID(0, 0), ShareOutItemEntity.Kind.FINE, 0);
    }

    /** The key of an item, counted from 0. */
    public ShareOutItemKey(UUID shareOut, ShareOutItemEntity.Kind kind, int item) {
        this.shareOut = shareOut;
        this.kind = kind;
        this.item = item;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShareOutItemKey key
                && shareOut.equals(key.shareOut)
                && kind == key.kind
                && item == key.item;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shareOut, kind, item);
    }
}
