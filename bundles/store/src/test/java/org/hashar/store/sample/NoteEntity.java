package org.hashar.store.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row with every type that entities use. */
@Entity(name = "Note")
@Table(name = "notes_note")
public class NoteEntity {
    /** A word from a closed list. */
    public enum Tone {
        /** One. */
        PLAIN,
        /** Other. */
        LOUD
    }

    @Id
    private UUID id;

    private UUID parent;

    @Column(nullable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private boolean done;
    private long units;

    @Version
    private int version;

    protected NoteEntity() {}

    /** A note. */
    public NoteEntity(UUID id, UUID parent, String body, Tone tone, LocalDate day, Instant recordedAt, long units) {
        this.id = id;
        this.parent = parent;
        this.body = body;
        this.tone = tone;
        this.day = day;
        this.recordedAt = recordedAt;
        this.units = units;
    }

    /** A short note. */
    public static NoteEntity of(UUID id, String body) {
        return new NoteEntity(id, null, body, Tone.PLAIN, null, null, 0);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Id of the note it answers. */
    public UUID parent() {
        return parent;
    }

    /** Its text. */
    public String body() {
        return body;
    }

    /** Changes the text. */
    public void rewrite(String text) {
        this.body = text;
    }

    /** Everything but the version, for comparing. */
    public String facts() {
        return id + " " + parent + " " + body + " " + tone + " " + day + " " + recordedAt + " " + done + " " + units;
    }
}
