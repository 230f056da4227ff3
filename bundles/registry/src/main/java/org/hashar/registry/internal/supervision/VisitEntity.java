package org.hashar.registry.internal.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.registry.Visit;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** A visit to a group; its answers are rows of their own. */
@Entity
@Table(name = "reg_visit")
public class VisitEntity extends KnownEntity {
    @Column(name = "group_id")
    private UUID groupId;

    private String visitor;
    private @Nullable String scheme;

    @Column(name = "scheme_version")
    private @Nullable Integer schemeVersion;

    private @Nullable Integer score;
    private @Nullable String grade;
    private @Nullable String remarks;

    @Column(name = "next_visit")
    private @Nullable LocalDate nextVisit;

    protected VisitEntity() {}

    /**
     * Recorded with a draft that is canonical and right.
     *
     * @param graded null without a scheme
     */
    public VisitEntity(VisitDraft draft, @Nullable Grading graded, Instant now) {
        super(draft.id(), draft.date(), Forever.DAY, now);
        groupId = draft.group();
        visitor = draft.visitor();
        remarks = draft.remarks();
        nextVisit = draft.nextVisit();
        if (graded != null) {
            scheme = graded.scheme();
            schemeVersion = graded.version();
            score = graded.score();
            grade = graded.grade();
        }
    }

    /** Whether it was recorded with this content, but for the answers. */
    public boolean recordedWith(VisitDraft draft) {
        return groupId.equals(draft.group())
                && from().equals(draft.date())
                && visitor.equals(draft.visitor())
                && Objects.equals(scheme, draft.scheme())
                && Objects.equals(remarks, draft.remarks())
                && Objects.equals(nextVisit, draft.nextVisit());
    }

    public Visit toRecord(List<Visit.Answer> answers) {
        return new Visit(
                id(),
                groupId,
                from(),
                visitor,
                scheme,
                schemeVersion,
                score,
                grade,
                answers,
                remarks,
                nextVisit,
                recordedAt());
    }
}
