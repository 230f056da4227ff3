package org.hashar.fund.internal.loan;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of an instalment. */
public final class InstalmentKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID document = new UUID(0, 0);
    private UUID loan = new UUID(0, 0);
    private int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof InstalmentKey key
                && document.equals(key.document)
                && loan.equals(key.loan)
                && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, loan, number);
    }
}
