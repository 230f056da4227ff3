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
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.spelling.Spelling;
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
    private @Nullable String occupation;
    private @Nullable String ethnicity;
    private @Nullable String disability;

    @Column(name = "order_common")
    private String orderCommon;

    @Column(name = "order_uzbek")
    private String orderUzbek;

    @Column
    private String sound;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "spelt_as")
    private int speltAs;

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
        occupation = draft.occupation();
        ethnicity = draft.ethnicity();
        disability = Disabilities.kept(draft.disability());
        spell(draft.names());
    }

    /** Puts the person in order anew, by the names and by the rules of now. */
    public final void spell(List<PersonName> names) {
        orderCommon = PersonWords.order(Alphabet.COMMON, names);
        orderUzbek = PersonWords.order(Alphabet.UZBEK, names);
        sound = PersonWords.sound(names);
        speltAs = Spelling.EDITION;
    }

    /** Replaces what is known; {@link PersonHistory} keeps what was known before. */
    void revise(PersonDraft draft) {
        take(draft);
        version++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Sex sex() {
        return sex;
    }

    public String country() {
        return country;
    }

    /** The person who this one was found to be. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** This is, or is no longer, known to be somebody else. */
    public void merge(@Nullable UUID survivor) {
        mergedInto = survivor;
        version++;
    }

    /** All that tells who it was goes; sex, birth and place stay, because figures count them. */
    public void erase(Instant now) {
        occupation = null;
        ethnicity = null;
        disability = null;
        fingerprint = "";
        erasedAt = now;
        spell(List.of());
        version++;
    }

    /** When all that tells who it was went away. */
    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable Integer birthYear() {
        return birthYear;
    }

    /** Where the person stands in lists by name. */
    public String order(Alphabet alphabet) {
        return alphabet == Alphabet.UZBEK ? orderUzbek : orderCommon;
    }

    /** When it was first written. */
    Instant recordedAt() {
        return recordedAt;
    }

    Facts facts() {
        return new Facts(sex, birthDate, birthYear, territory, occupation, disability);
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Whether it was registered with this content. */
    public boolean registeredWith(PersonDraft draft) {
        return fingerprint.equals(PersonRules.fingerprint(draft));
    }

    public Person toRecord(List<PersonName> names, List<PersonIdentifier> identifiers, List<String> phones) {
        return new Person(
                id,
                country,
                names,
                sex,
                birthDate,
                birthYear,
                territory,
                identifiers,
                phones,
                occupation,
                ethnicity,
                Disabilities.told(disability),
                mergedInto,
                recordedAt,
                version,
                erasedAt);
    }
}
