package org.hashar.fund.internal.capital;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.Decision;
import org.jspecify.annotations.Nullable;

/** What a body decided, as part of a document. Never changes. */
@Entity
@Table(name = "fund_decision")
@IdClass(LineNo.class)
public class DecisionEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "subject_id", updatable = false)
    private @Nullable UUID subject;

    @Column(name = "decided", updatable = false)
    private String decided;

    @Column(name = "entitled", updatable = false)
    private int entitled;

    @Column(name = "votes_for", updatable = false)
    private int votesFor;

    @Column(name = "votes_against", updatable = false)
    private int votesAgainst;

    @Column(name = "abstained", updatable = false)
    private int abstained;

    protected DecisionEntity() {}

    DecisionEntity(UUID document, int line, @Nullable UUID subject, Decision decision) {
        this.document = document;
        this.line = line;
        this.subject = subject;
        this.decided = decision.text();
        this.entitled = decision.entitled();
        this.votesFor = decision.votesFor();
        this.votesAgainst = decision.votesAgainst();
        this.abstained = decision.abstained();
    }

    UUID document() {
        return document;
    }

    Decision toRecord() {
        return new Decision(decided, entitled, votesFor, votesAgainst, abstained);
    }
}
