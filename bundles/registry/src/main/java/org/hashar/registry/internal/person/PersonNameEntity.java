package org.hashar.registry.internal.person;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.PersonName;
import org.jspecify.annotations.Nullable;

/** One written form of a person's name. */
@Entity
@Table(name = "reg_person_name")
public class PersonNameEntity {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private int seq;

    @Enumerated(EnumType.STRING)
    private PersonName.Kind kind;

    private String language;
    private @Nullable String family;
    private String given;
    private @Nullable String patronymic;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected PersonNameEntity() {}

    public PersonNameEntity(UUID id, UUID personId, int seq, PersonName name) {
        this.id = id;
        this.personId = personId;
        this.seq = seq;
        kind = name.kind();
        language = name.language();
        family = name.family();
        given = name.given();
        patronymic = name.patronymic();
        validFrom = name.from();
        validTo = name.to();
    }

    public UUID personId() {
        return personId;
    }

    public PersonName toRecord() {
        return new PersonName(kind, language, family, given, patronymic, validFrom, validTo);
    }
}
