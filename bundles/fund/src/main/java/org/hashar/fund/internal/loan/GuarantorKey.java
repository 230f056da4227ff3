package org.hashar.fund.internal.loan;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a guarantor: of a loan, as one meeting handed it out. */
public final class GuarantorKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID meeting;
    private UUID loan;
    private UUID person;

    /** For JPA. */
    public GuarantorKey() {
        this(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));
    }

    /** The key of a person. */
    public GuarantorKey(UUID meeting, UUID loan, UUID person) {
        this.meeting = meeting;
        this.loan = loan;
        this.person = person;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuarantorKey key
                && meeting.equals(key.meeting)
                && loan.equals(key.loan)
                && person.equals(key.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, loan, person);
    }
}
