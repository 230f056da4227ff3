package org.hashar.registry.internal.erasure;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.store.Ids;

/** An id under which somebody who was erased was known. */
@Entity
@Table(name = "reg_erasure_person")
public class ErasedPersonEntity {
    @Id
    private UUID id;

    @Column(name = "erasure_id")
    private UUID erasureId;

    @Column(name = "person_id")
    private UUID personId;

    protected ErasedPersonEntity() {}

    public ErasedPersonEntity(UUID erasureId, UUID personId) {
        id = Ids.next();
        this.erasureId = erasureId;
        this.personId = personId;
    }

    public UUID erasureId() {
        return erasureId;
    }

    public UUID personId() {
        return personId;
    }
}
