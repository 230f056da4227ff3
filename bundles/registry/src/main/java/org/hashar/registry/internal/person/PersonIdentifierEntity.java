package org.hashar.registry.internal.person;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A number of a person's document. */
@Entity
@Table(name = "reg_person_identifier")
public class PersonIdentifierEntity {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private int seq;

    @Column(name = "id_type")
    private String type;

    @Column(name = "id_number")
    private String number;

    @Column(name = "number_key")
    private String key;

    private @Nullable String issuer;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected PersonIdentifierEntity() {}

    /** The {@code seq}th of a person; in canonical form. */
    public PersonIdentifierEntity(UUID personId, int seq, PersonIdentifier identifier) {
        id = Ids.next();
        this.personId = personId;
        this.seq = seq;
        type = identifier.type();
        number = identifier.number();
        key = IdentifierRules.key(identifier.number());
        issuer = identifier.issuer();
        validFrom = identifier.from();
        validTo = identifier.to();
    }

    public UUID personId() {
        return personId;
    }

    public PersonIdentifier toRecord() {
        return new PersonIdentifier(type, number, issuer, validFrom, validTo);
    }
}
