package org.hashar.intake.internal.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.intake.ImportMapping;
import org.jspecify.annotations.Nullable;

/** A mapping; its columns are rows of their own. */
@Entity
@Table(name = "intake_mapping")
public class MappingEntity {
    @Id
    private UUID id;

    private String name;
    private String country;

    @Enumerated(EnumType.STRING)
    private ImportMapping.Kind kind;

    private String language;

    @Column(name = "date_format")
    private @Nullable String dateFormat;

    @Column(name = "decimal_mark")
    private @Nullable String decimalMark;

    @Column(name = "form_id")
    private @Nullable String form;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MappingEntity() {}

    public MappingEntity(ImportMapping mapping, Instant now) {
        id = mapping.id();
        name = mapping.name();
        country = mapping.country();
        kind = mapping.kind();
        language = mapping.language();
        dateFormat = mapping.dateFormat();
        decimalMark = mapping.decimalMark();
        form = mapping.form();
        recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ImportMapping toRecord(List<ImportMapping.Column> columns) {
        return new ImportMapping(id, name, country, kind, language, dateFormat, decimalMark, form, columns);
    }
}
