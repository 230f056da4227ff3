package org.hashar.registry.internal.consent;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.store.Ids;

/** A text in one language. */
@Entity
@Table(name = "reg_consent_wording")
public class ConsentWordingEntity {
    @Id
    private UUID id;

    @Column(name = "text_id")
    private UUID textId;

    @Column
    private int seq;

    private String language;
    private String wording;

    protected ConsentWordingEntity() {}

    /** The {@code seq}th of a text. */
    public ConsentWordingEntity(UUID textId, int seq, ConsentTextDraft.Wording draft) {
        id = Ids.next();
        this.textId = textId;
        this.seq = seq;
        language = draft.language();
        wording = draft.text();
    }

    public UUID textId() {
        return textId;
    }

    public ConsentTextDraft.Wording toRecord() {
        return new ConsentTextDraft.Wording(language, wording);
    }
}
