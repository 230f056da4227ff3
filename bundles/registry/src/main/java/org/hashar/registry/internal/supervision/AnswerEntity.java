package org.hashar.registry.internal.supervision;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Visit;

/** An answer given at a visit and what it earned. */
@Entity
@Table(name = "reg_visit_answer")
public class AnswerEntity {
    @Id
    private UUID id;

    @Column(name = "visit_id")
    private UUID visitId;

    @Column
    private int seq;

    private String criterion;

    @Column(name = "answer")
    private int value;

    private int points;

    protected AnswerEntity() {}

    /** The {@code seq}th answer of a visit. */
    public AnswerEntity(UUID id, UUID visitId, int seq, Visit.Answer answer) {
        this.id = id;
        this.visitId = visitId;
        this.seq = seq;
        criterion = answer.criterion();
        value = answer.value();
        points = answer.points();
    }

    public UUID visitId() {
        return visitId;
    }

    public Visit.Answer toRecord() {
        return new Visit.Answer(criterion, value, points);
    }
}
