package org.hashar.intake.internal.job;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.jspecify.annotations.Nullable;

/** That somebody said of a row that it is right though its ages are unlikely. */
@Entity
@Table(name = "intake_confirmation")
@IdClass(ConfirmationEntity.Key.class)
public class ConfirmationEntity {
    @Id
    @Column(name = "job_id")
    private UUID job;

    @Id
    @Column(name = "file_row")
    private long row;

    @Column(name = "dry_run_id")
    private UUID dryRun;

    @Column
    private UUID account;

    private String login;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected ConfirmationEntity() {}

    ConfirmationEntity(UUID job, long row, UUID dryRun, Actor actor, Instant now) {
        this.job = job;
        this.row = row;
        this.dryRun = dryRun;
        account = actor.id();
        login = actor.login();
        confirmedAt = now;
    }

    long row() {
        return row;
    }

    UUID dryRun() {
        return dryRun;
    }

    /** By whom and on which day. */
    List<Object> told() {
        return List.of(login, LocalDate.ofInstant(confirmedAt, ZoneOffset.UTC));
    }

    /** The import and the row of its file. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID job;
        private long row;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && row == key.row && Objects.equals(job, key.job);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, row);
        }
    }
}
