package org.hashar.intake.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.intake.internal.mapping.FileScan;
import org.hashar.intake.internal.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** An import. Who changes it holds the lock of its row. */
@Entity
@Table(name = "intake_job")
public class JobEntity {
    @Id
    private UUID id;

    @Column(name = "mapping_id")
    private UUID mapping;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_digest")
    private String fileDigest;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "all_or_nothing")
    private boolean allOrNothing;

    private @Nullable String encoding;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "stopped_as")
    private @Nullable State stoppedAs;

    private @Nullable String format;
    private @Nullable String delimiter;

    @Column(name = "row_count")
    private long rows;

    @Column(name = "last_row")
    private long lastRow;

    private long done;
    private long made;
    private long refused;
    private long kept;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "started_done")
    private long startedDone;

    private UUID account;
    private String login;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "kept_until")
    private @Nullable Instant keptUntil;

    protected JobEntity() {}

    public JobEntity(ImportDraft draft, String fileDigest, Actor actor, Instant now, Instant keptUntil) {
        id = draft.id();
        mapping = draft.mapping();
        fileName = draft.fileName();
        this.fileDigest = fileDigest;
        dryRun = draft.dryRun();
        allOrNothing = draft.allOrNothing();
        encoding = draft.encoding();
        state = State.WAITING;
        account = actor.id();
        login = actor.login();
        role = actor.role();
        createdAt = now;
        this.keptUntil = keptUntil;
    }

    /** Whether it was asked for with this content. */
    boolean askedWith(ImportDraft draft, String digest) {
        return mapping.equals(draft.mapping())
                && dryRun == draft.dryRun()
                && allOrNothing == draft.allOrNothing()
                && fileDigest.equals(digest);
    }

    /** Begins to go through rows: anew, or where it was. */
    void begin(State as, boolean anew, Instant now) {
        if (anew) {
            done = 0;
            kept = 0;
            refused = as == State.UNDOING ? refused : 0;
        }
        state = as;
        startedAt = now;
        startedDone = done;
        endedAt = null;
    }

    void scanned(Sheet.Facts facts, FileScan scan) {
        format = facts.format();
        encoding = facts.encoding();
        delimiter = facts.delimiter();
        rows = scan.rows();
        lastRow = scan.lastRow();
    }

    void advance(long rows, long made, long refused) {
        done += rows;
        this.made += made;
        this.refused += refused;
    }

    /** So many of what was made stay. */
    void keep(long kept) {
        this.kept += kept;
    }

    void takenOut() {
        made = kept;
    }

    void end(State as, Instant now) {
        state = as;
        endedAt = now;
        startedAt = null;
    }

    /** Something stands in the way; {@code done} says where to go on. */
    void stop(Instant now) {
        stoppedAs = state;
        end(State.STOPPED, now);
    }

    /** Goes on as what it was stopped. */
    void resume() {
        state = stoppedAs == null ? State.WAITING : stoppedAs;
        stoppedAs = null;
        endedAt = null;
    }

    void fileGone() {
        keptUntil = null;
    }

    /** Its file may not be read any more, and is deleted within a minute. */
    void forgetFile() {
        if (keptUntil != null) {
            keptUntil = createdAt;
        }
    }

    /** Whether its file may be read, if it is there still. */
    boolean fileReadable() {
        return keptUntil != null && keptUntil.isAfter(createdAt);
    }

    UUID id() {
        return id;
    }

    UUID mapping() {
        return mapping;
    }

    String fileDigest() {
        return fileDigest;
    }

    @Nullable
    String encoding() {
        return encoding == null ? null : encoding.replace(" BOM", "");
    }

    State state() {
        return state;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean allOrNothing() {
        return allOrNothing;
    }

    long done() {
        return done;
    }

    long made() {
        return made;
    }

    long refused() {
        return refused;
    }

    long lastRow() {
        return lastRow;
    }

    Instant createdAt() {
        return createdAt;
    }

    Actor actor() {
        return new Actor(account, login, role);
    }

    ImportJob toRecord(Instant now) {
        Long rate = null;
        Long left = null;
        long shown = shown(done);
        if (startedAt != null && done > startedDone) {
            long millis = Math.max(1, Duration.between(startedAt, now).toMillis());
            rate = (shown - shown(startedDone)) * 1000 / millis;
            left = rate == 0 ? null : (Long) ((rows - shown) / rate);
        }
        return new ImportJob(
                id,
                mapping,
                fileName,
                dryRun,
                allOrNothing,
                state,
                format,
                encoding,
                delimiter,
                rows,
                shown,
                made,
                refused,
                kept,
                rate,
                left,
                createdAt,
                endedAt,
                keptUntil);
    }

    /** Taking out goes over the numbers of the rows twice: first memberships, then what they referred to. */
    private long shown(long done) {
        boolean twice = state == State.UNDOING || state == State.UNDONE;
        return twice ? done * rows / Math.max(1, 2 * lastRow) : done;
    }
}
