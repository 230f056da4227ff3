package org.hashar.registry.internal.person;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/** One word of a person's names as it is searched. */
@Entity
@IdClass(PersonWordEntity.Key.class)
@Table(name = "reg_person_word")
public class PersonWordEntity {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Id
    private String word;

    @Column
    private String country;

    @Column
    private String skeleton;

    protected PersonWordEntity() {}

    /** A word that {@link Spelling#words} gave. */
    public PersonWordEntity(UUID personId, String country, String word) {
        this.personId = personId;
        this.country = country;
        this.word = word;
        skeleton = Spelling.skeleton(word);
    }

    /** Which word of whom. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable UUID personId;
        private @Nullable String word;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(personId, key.personId) && Objects.equals(word, key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, word);
        }
    }
}
