package org.hashar.registry.internal.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.registry.internal.Texts;

/** A version of the text for a purpose. Never changes. */
@Entity
@Table(name = "reg_consent_text")
public class ConsentTextEntity {
    @Id
    private UUID id;

    private String country;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    private int version;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "asks_anew")
    private boolean asksAnew;

    private String fingerprint;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ConsentTextEntity() {}

    /** Published with a draft that is right. */
    public ConsentTextEntity(ConsentTextDraft draft, int version, Instant now) {
        id = draft.id();
        country = draft.country();
        purpose = draft.purpose();
        this.version = version;
        validFrom = draft.from();
        asksAnew = draft.asksAnew();
        fingerprint = fingerprint(draft);
        recordedAt = now;
    }

    private static String fingerprint(ConsentTextDraft draft) {
        List<Object> parts = new ArrayList<>(List.of(draft.country(), draft.purpose(), draft.from(), draft.asksAnew()));
        parts.addAll(draft.wordings());
        return Texts.fingerprint(parts.toArray());
    }

    /** Whether it was published with this content. */
    public boolean same(ConsentTextDraft draft) {
        return fingerprint.equals(fingerprint(draft));
    }

    /** Whether who agreed to another text has to agree to this one anew, once it is read. */
    public boolean outdates(ConsentTextEntity other) {
        return asksAnew && version > other.version && purpose == other.purpose && country.equals(other.country);
    }

    public UUID id() {
        return id;
    }

    public String country() {
        return country;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    public int version() {
        return version;
    }

    public LocalDate from() {
        return validFrom;
    }

    public ConsentText toRecord(List<ConsentTextDraft.Wording> wordings) {
        return new ConsentText(id, country, purpose, version, validFrom, asksAnew, wordings, recordedAt);
    }
}
