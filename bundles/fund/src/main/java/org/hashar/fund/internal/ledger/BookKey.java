package org.hashar.fund.internal.ledger;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of the ledger's rows: the book first, so that a book and all that is in it lies on one node. */
public final class BookKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID book;
    private UUID id;

    /** For JPA. */
    public BookKey() {
        this(new UUID(0, 0), new UUID(0, 0));
    }

    /** The key of a row in a book. */
    public BookKey(UUID book, UUID id) {
        this.book = book;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookKey key && book.equals(key.book) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, id);
    }
}
