package org.hashar.fund.internal.meeting;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a loan's terms: a meeting recorded anew may hand out the same loan under the same id. */
public final class LoanKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID meeting;
    private UUID id;

    /** For JPA. */
    public LoanKey() {
        this(new UUID(0, 0), new UUID(0, 0));
    }

    /** The key of a loan in a meeting. */
    public LoanKey(UUID meeting, UUID id) {
        this.meeting = meeting;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoanKey key && meeting.equals(key.meeting) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, id);
    }
}
