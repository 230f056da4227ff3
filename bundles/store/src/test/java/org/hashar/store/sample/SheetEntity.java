package org.hashar.store.sample;

import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row that marks refer to. Its name comes after theirs, so that the alphabet is no help. */
@Entity(name = "Sheet")
@Table(name = "marks_sheet")
public class SheetEntity {
    @Id
    private UUID id;

    protected SheetEntity() {}

    /** A sheet. */
    public SheetEntity(UUID id) {
        this.id = id;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }
}
