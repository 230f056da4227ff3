package org.hashar.fund.internal.meeting;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a line of attendance: its place in the meeting's list. */
public final class LineKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID meeting;
    private int line;

    /** For JPA. */
    public LineKey() {
        this(new UUID(0, 0), 0);
    }

    /** The key of a line. */
    public LineKey(UUID meeting, int line) {
        this.meeting = meeting;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineKey key && meeting.equals(key.meeting) && line == key.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, line);
    }
}
