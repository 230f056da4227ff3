package org.hashar.registry.internal.organisation;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.registry.internal.Texts;
import org.jspecify.annotations.Nullable;

/** A name that an organisation is found by: its own is the first, the others are aliases. */
@Entity
@Table(name = "reg_organisation_name")
public class OrganisationNameEntity {
    @Id
    private UUID id;

    private UUID organisation;

    @Column
    private int seq;

    @Column(name = "name_text")
    private String text;

    @Column(name = "name_key")
    private String key;

    private @Nullable String language;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected OrganisationNameEntity() {}

    /** The {@code seq}th name. */
    public OrganisationNameEntity(UUID id, UUID organisation, int seq, OrganisationName name) {
        this.id = id;
        this.organisation = organisation;
        this.seq = seq;
        text = name.text();
        key = Texts.key(name.text());
        language = name.language();
        validFrom = name.from();
        validTo = name.to();
    }

    public UUID organisation() {
        return organisation;
    }

    public OrganisationName toRecord() {
        return new OrganisationName(text, language, validFrom, validTo);
    }
}
