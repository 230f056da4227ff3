package org.hashar.registry.internal.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Erasure;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.Release;

/** That somebody was erased. Never changes. */
@Entity
@Table(name = "reg_erasure")
public class ErasureEntity {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String reason;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected ErasureEntity() {}

    /** Carried out as a draft asks. */
    public ErasureEntity(ErasureDraft draft, Instant now) {
        id = draft.id();
        personId = draft.person();
        reason = draft.reason();
        erasedAt = now;
    }

    /** Whether it was asked for with this content. */
    public boolean same(ErasureDraft draft) {
        return personId.equals(draft.person()) && reason.equals(draft.reason());
    }

    public UUID id() {
        return id;
    }

    public Erasure toRecord(List<UUID> persons, List<Release> recipients) {
        return new Erasure(id, personId, reason, erasedAt, persons, recipients);
    }
}
