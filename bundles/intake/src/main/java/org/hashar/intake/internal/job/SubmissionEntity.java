package org.hashar.intake.internal.job;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.intake.internal.sheet.Origin;
import org.jspecify.annotations.Nullable;

/** That a part of a submission was taken in, by which import and from which row. */
@Entity
@Table(name = "intake_submission")
@IdClass(SubmissionEntity.Key.class)
public class SubmissionEntity {
    @Id
    @Column(name = "instance_id")
    private String instance;

    @Id
    private String place;

    private String digest;

    @Column(name = "job_id")
    private UUID job;

    @Column(name = "file_row")
    private long row;

    protected SubmissionEntity() {}

    SubmissionEntity(Origin origin, UUID job, long row) {
        instance = origin.instance();
        place = origin.place();
        digest = origin.digest();
        this.job = job;
        this.row = row;
    }

    String instance() {
        return instance;
    }

    /** Whether it is that part of that submission. */
    boolean is(Origin origin) {
        return instance.equals(origin.instance()) && place.equals(origin.place());
    }

    boolean says(Origin origin) {
        return digest.equals(origin.digest());
    }

    /** The submission and the part of it. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String instance;
        private String place;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(instance, key.instance)
                    && Objects.equals(place, key.place);
        }

        @Override
        public int hashCode() {
            return Objects.hash(instance, place);
        }
    }
}
