package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.MeetingDraft;

/** To whom a meeting lent, and until when; how much and what for is the transfer. */
@Entity
@Table(name = "fund_loan")
@IdClass(LoanKey.class)
public class LoanEntity {
    @Id
    @Column(name = "meeting_id", updatable = false)
    private UUID meeting;

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    protected LoanEntity() {}

    LoanEntity(UUID meeting, MeetingDraft.LoanIssue issue) {
        this.meeting = meeting;
        this.id = issue.id();
        this.person = issue.person();
        this.dueOn = Objects.requireNonNull(issue.dueOn(), "known when it is stored");
    }

    LoanKey key() {
        return new LoanKey(meeting, id);
    }

    UUID person() {
        return person;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
