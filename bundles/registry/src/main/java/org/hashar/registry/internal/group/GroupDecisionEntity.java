package org.hashar.registry.internal.group;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** What a group decided; holds from its day on. */
@Entity
@Table(name = "reg_decision")
public class GroupDecisionEntity extends KnownEntity {
    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private GroupDecisionDraft.Kind kind;

    @Column(name = "decision_text")
    private String text;

    private int entitled;

    @Column(name = "quorum_percent")
    private int quorumPercent;

    private int present;

    @Column(name = "votes_for")
    private int votesFor;

    @Column(name = "votes_against")
    private int votesAgainst;

    private int abstained;
    private @Nullable String minutes;

    protected GroupDecisionEntity() {}

    /** Recorded with a draft that is canonical and right. */
    public GroupDecisionEntity(GroupDecisionDraft draft, int entitled, int quorumPercent, Instant now) {
        super(draft.id(), draft.date(), Forever.DAY, now);
        groupId = draft.group();
        kind = draft.kind();
        text = draft.text();
        this.entitled = entitled;
        this.quorumPercent = quorumPercent;
        present = draft.present();
        votesFor = draft.votesFor();
        votesAgainst = draft.votesAgainst();
        abstained = draft.abstained();
        minutes = draft.minutes();
    }

    public UUID groupId() {
        return groupId;
    }

    /** Whether somebody may hold a role by it. */
    public boolean elects() {
        return kind == GroupDecisionDraft.Kind.ELECTION && carried();
    }

    private boolean carried() {
        return votesFor > votesAgainst;
    }

    /** Whether it was recorded with this content. */
    public boolean recordedWith(GroupDecisionDraft draft) {
        return groupId.equals(draft.group())
                && from().equals(draft.date())
                && kind == draft.kind()
                && text.equals(draft.text())
                && Objects.equals(present, draft.present())
                && Objects.equals(votesFor, draft.votesFor())
                && Objects.equals(votesAgainst, draft.votesAgainst())
                && Objects.equals(abstained, draft.abstained())
                && Objects.equals(minutes, draft.minutes());
    }

    public GroupDecision toRecord() {
        return new GroupDecision(
                id(),
                groupId,
                from(),
                kind,
                text,
                entitled,
                quorumPercent,
                present,
                votesFor,
                votesAgainst,
                abstained,
                DecisionRules.quorate(present, entitled, quorumPercent),
                carried(),
                minutes,
                recordedAt());
    }
}
