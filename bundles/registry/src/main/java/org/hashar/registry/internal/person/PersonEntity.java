package org.hashar.registry.internal.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person; the names are rows of their own. The version is counted by hand: it has to grow also when only names change,
 * and whoever changes a person holds the lock of this row anyway.
 */
@Entity
@Table(name = "reg_person")
public class PersonEntity {
    @Id
    private UUID id;

    private String country;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "birth_year")
    private @Nullable Integer birthYear;

    private @Nullable String territory;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String fingerprint;
    private long version;

    protected PersonEntity() {}

    /** Registered with a draft that is canonical and right. */
    public PersonEntity(PersonDraft draft, Instant now) {
        id = draft.id();
        country = draft.country();
        recordedAt = now;
        fingerprint = PersonRules.fingerprint(draft);
        version = 1;
        take(draft);
    }

    private void take(PersonDraft draft) {
        sex = draft.sex();
        birthDate = draft.birthDate();
        birthYear = draft.birthDate() == null
                ? draft.birthYear()
                : (Integer) draft.birthDate().getYear();
        territory = draft.territory();
    }

    /** Replaces what is known. */
    public void revise(PersonDraft draft) {
        take(draft);
        version++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Whether it was registered with this content. */
    public boolean registeredWith(PersonDraft draft) {
        return fingerprint.equals(PersonRules.fingerprint(draft));
    }

    public Person toRecord(List<PersonName> names) {
        return new Person(id, country, names, sex, birthDate, birthYear, territory, recordedAt, version);
    }
}
