package org.hashar.registry.internal.name;

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

/** A name of a group or an organisation from one of its words on, as it is searched. */
@Entity
@IdClass(NameWordEntity.Key.class)
@Table(name = "reg_name_word")
public class NameWordEntity {
    @Id
    @Column(name = "owner_id")
    private UUID ownerId;

    @Id
    private String word;

    @Column
    private String skeleton;

    protected NameWordEntity() {}

    /** A word that {@link NameWords} gave. */
    NameWordEntity(UUID ownerId, String word) {
        this.ownerId = ownerId;
        this.word = word;
        skeleton = Spelling.skeleton(word);
    }

    String word() {
        return word;
    }

    /** Which word of whom. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable UUID ownerId;
        private @Nullable String word;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(ownerId, key.ownerId) && Objects.equals(word, key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ownerId, word);
        }
    }
}
