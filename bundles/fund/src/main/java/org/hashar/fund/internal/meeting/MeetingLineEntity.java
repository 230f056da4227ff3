package org.hashar.fund.internal.meeting;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whom a line of a meeting concerns and what was decided about it, where its transfer does not tell. Never changes. */
@Entity
@Table(name = "fund_meeting_line")
@IdClass(LineKey.class)
public class MeetingLineEntity {
    @Id
    @Column(name = "meeting_id", updatable = false)
    private UUID meeting;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "decided", updatable = false)
    private @Nullable String decided;

    protected MeetingLineEntity() {}

    MeetingLineEntity(UUID meeting, int line, UUID person, @Nullable String decided) {
        this.meeting = meeting;
        this.line = line;
        this.person = person;
        this.decided = decided;
    }

    LineKey key() {
        return new LineKey(meeting, line);
    }

    UUID person() {
        return person;
    }

    @Nullable
    String decided() {
        return decided;
    }
}
