package org.hashar.fund.internal.meeting;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.MeetingDraft;

/** A member's part in a meeting. */
@Entity
@Table(name = "fund_attendance")
@IdClass(LineKey.class)
public class AttendanceEntity {
    @Id
    @Column(name = "meeting_id", updatable = false)
    private UUID meeting;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", updatable = false)
    private MeetingDraft.State state;

    protected AttendanceEntity() {}

    AttendanceEntity(UUID meeting, int line, MeetingDraft.Attendance attendance) {
        this.meeting = meeting;
        this.line = line;
        this.person = attendance.person();
        this.state = attendance.state();
    }

    UUID meeting() {
        return meeting;
    }

    MeetingDraft.Attendance toRecord() {
        return new MeetingDraft.Attendance(person, state);
    }
}
