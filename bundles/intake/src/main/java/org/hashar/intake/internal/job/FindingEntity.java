package org.hashar.intake.internal.job;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.intake.ImportFinding;
import org.jspecify.annotations.Nullable;

/** A finding in a file. */
@Entity
@Table(name = "intake_finding")
@IdClass(FindingEntity.Key.class)
public class FindingEntity {
    /** More findings of one row are not kept. */
    static final int OF_A_ROW = 1000;

    private static final char BETWEEN = '\u001f';
    private static final int MAX_ARGS = 2000;

    @Id
    @Column(name = "job_id")
    private UUID job;

    @Id
    private long position;

    private @Nullable String heading;
    private String code;
    private String args;
    private boolean refuses;

    protected FindingEntity() {}

    public FindingEntity(UUID job, int number, ImportFinding finding) {
        this.job = job;
        position = finding.row() * OF_A_ROW + number;
        heading = finding.column();
        code = finding.code();
        String joined =
                finding.args().stream().map(String::valueOf).collect(Collectors.joining(String.valueOf(BETWEEN)));
        args = joined.substring(0, Math.min(MAX_ARGS, joined.length()));
        refuses = finding.refuses();
    }

    long position() {
        return position;
    }

    ImportFinding toRecord() {
        List<Object> parts = args.isEmpty() ? List.of() : List.of((Object[]) args.split(String.valueOf(BETWEEN), -1));
        return new ImportFinding(position / OF_A_ROW, heading, code, parts, refuses);
    }

    /** The import and the place in its file. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID job;
        private long position;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && position == key.position && Objects.equals(job, key.job);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, position);
        }
    }
}
