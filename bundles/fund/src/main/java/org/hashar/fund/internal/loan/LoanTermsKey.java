package org.hashar.fund.internal.loan;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of what a document says on a loan. */
public final class LoanTermsKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID document;
    private UUID loan;

    /** For JPA. */
    public LoanTermsKey() {
        this(new UUID(0, 0), new UUID(0, 0));
    }

    /** The key of a loan in a document. */
    public LoanTermsKey(UUID document, UUID loan) {
        this.document = document;
        this.loan = loan;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoanTermsKey key && document.equals(key.document) && loan.equals(key.loan);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, loan);
    }
}
