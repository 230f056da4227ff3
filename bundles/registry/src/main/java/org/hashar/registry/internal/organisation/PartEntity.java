package org.hashar.registry.internal.organisation;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A part of a document's content. */
@Entity
@Table(name = "reg_attachment_part")
public class PartEntity {
    @Id
    private UUID id;

    @Column(name = "attachment_id")
    private UUID attachmentId;

    @Column
    private int seq;

    @Column
    private byte[] content;

    protected PartEntity() {}

    /** The {@code seq}th part. */
    public PartEntity(UUID id, UUID attachmentId, int seq, byte[] content) {
        this.id = id;
        this.attachmentId = attachmentId;
        this.seq = seq;
        this.content = content.clone();
    }
}
