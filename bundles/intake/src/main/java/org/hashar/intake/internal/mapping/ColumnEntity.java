package org.hashar.intake.internal.mapping;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.PersonName;
import org.jspecify.annotations.Nullable;

/** A column of a mapping. */
@Entity
@Table(name = "intake_column")
@IdClass(ColumnEntity.Key.class)
public class ColumnEntity {
    @Id
    @Column(name = "mapping_id")
    private UUID mapping;

    @Id
    private int seq;

    private String heading;

    @Enumerated(EnumType.STRING)
    private ImportField field;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_kind")
    private PersonName.@Nullable Kind nameKind;

    private @Nullable String language;
    private @Nullable String type;
    private @Nullable String unit;

    @Column(name = "legacy_font")
    private boolean legacyFont;

    protected ColumnEntity() {}

    public ColumnEntity(UUID mapping, int seq, ImportMapping.Column column) {
        this.mapping = mapping;
        this.seq = seq;
        heading = column.column();
        field = column.field();
        nameKind = column.nameKind();
        language = column.language();
        type = column.type();
        unit = column.unit();
        legacyFont = column.legacyFont();
    }

    public UUID mapping() {
        return mapping;
    }

    public ImportMapping.Column toRecord() {
        return new ImportMapping.Column(heading, field, nameKind, language, type, unit, legacyFont);
    }

    /** The mapping and the place in it. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID mapping;
        private int seq;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && seq == key.seq && Objects.equals(mapping, key.mapping);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mapping, seq);
        }
    }
}
