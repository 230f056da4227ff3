package org.hashar.registry.internal.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Sex;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** What was known of a person that figures count, before it was corrected. */
@Entity
@Table(name = "reg_person_version")
public class PersonVersionEntity {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "birth_year")
    private @Nullable Integer birthYear;

    private @Nullable String territory;
    private @Nullable String occupation;
    private @Nullable String disability;

    @Column(name = "known_from")
    private Instant knownFrom;

    @Column(name = "known_to")
    private Instant knownTo;

    protected PersonVersionEntity() {}

    /** Known from a moment until another, later one. */
    PersonVersionEntity(UUID person, Facts facts, Instant from, Instant to) {
        id = Ids.next();
        personId = person;
        sex = facts.sex();
        birthDate = facts.birthDate();
        birthYear = facts.birthYear();
        territory = facts.territory();
        occupation = facts.occupation();
        disability = facts.disability();
        knownFrom = from;
        knownTo = to;
    }

    UUID personId() {
        return personId;
    }

    Facts facts() {
        return new Facts(sex, birthDate, birthYear, territory, occupation, disability);
    }

    Instant knownFrom() {
        return knownFrom;
    }

    Instant knownTo() {
        return knownTo;
    }
}
