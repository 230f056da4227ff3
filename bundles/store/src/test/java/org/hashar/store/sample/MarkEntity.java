package org.hashar.store.sample;

import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row that refers to another of its own schema by a foreign key in the database and by id here. */
@Entity(name = "Mark")
@Table(name = "marks_mark")
public class MarkEntity {
    @Id
    private UUID id;

    private UUID sheet;

    protected MarkEntity() {}

    /** A mark on a sheet. */
    public MarkEntity(UUID id, UUID sheet) {
        this.id = id;
        this.sheet = sheet;
    }

    /** The sheet. */
    public UUID sheet() {
        return sheet;
    }
}
