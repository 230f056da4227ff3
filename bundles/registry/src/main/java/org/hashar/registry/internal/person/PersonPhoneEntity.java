package org.hashar.registry.internal.person;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.store.Ids;

/** A phone at which a person can be reached. */
@Entity
@Table(name = "reg_person_phone")
public class PersonPhoneEntity {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private int seq;

    private String phone;

    protected PersonPhoneEntity() {}

    /** The {@code seq}th of a person, E.164. */
    public PersonPhoneEntity(UUID personId, int seq, String phone) {
        id = Ids.next();
        this.personId = personId;
        this.seq = seq;
        this.phone = phone;
    }

    public UUID personId() {
        return personId;
    }

    public String phone() {
        return phone;
    }
}
