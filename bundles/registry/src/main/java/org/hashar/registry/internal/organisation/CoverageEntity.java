package org.hashar.registry.internal.organisation;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.organisation.Coverage;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A place where something is said to take effect. */
@Entity
@Table(name = "reg_coverage")
public class CoverageEntity {
    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column
    private int seq;

    private String country;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private Coverage.Exactness exactness;

    protected CoverageEntity() {}

    /** The {@code seq}th of a subject. */
    public CoverageEntity(UUID subjectId, int seq, Coverage coverage) {
        id = Ids.next();
        this.subjectId = subjectId;
        this.seq = seq;
        country = coverage.country();
        place = coverage.place();
        exactness = coverage.exactness();
    }

    public UUID subjectId() {
        return subjectId;
    }

    public Coverage toRecord() {
        return new Coverage(country, place, exactness);
    }
}
