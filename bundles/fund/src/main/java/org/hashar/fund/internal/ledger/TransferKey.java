package org.hashar.fund.internal.ledger;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a transfer: its place in its journal. */
public final class TransferKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID book;
    private UUID journal;
    private int seq;

    /** For JPA. */
    public TransferKey() {
        this(new UUID(0, 0), new UUID(0, 0), 0);
    }

    /** The key of a line of a journal. */
    public TransferKey(UUID book, UUID journal, int seq) {
        this.book = book;
        this.journal = journal;
        this.seq = seq;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferKey key
                && book.equals(key.book)
                && journal.equals(key.journal)
                && seq == key.seq;
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, journal, seq);
    }
}
