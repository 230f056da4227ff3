package org.hashar.registry.internal.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** A document; its content are rows of their own. */
@Entity
@Table(name = "reg_attachment")
public class AttachmentEntity {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AttachmentDraft.Subject subject;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private AttachmentDraft.Kind kind;

    private String title;

    @Column(name = "dated")
    private @Nullable LocalDate date;

    private @Nullable String url;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "byte_count")
    private @Nullable Long bytes;

    private @Nullable String sha256;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    protected AttachmentEntity() {}

    /**
     * Attached with a draft that is canonical and right.
     *
     * @param file null when only the address is kept
     */
    public AttachmentEntity(AttachmentDraft draft, @Nullable StoredFile file, Instant now) {
        id = draft.id();
        subject = draft.subject();
        subjectId = draft.of();
        kind = draft.kind();
        title = draft.title();
        date = draft.date();
        url = draft.url();
        sha256 = draft.sha256();
        if (file != null) {
            fileName = file.name();
            mediaType = file.mediaType();
            bytes = (long) file.content().length;
            sha256 = file.sha256();
        }
        recordedAt = now;
        withdrawnAt = Forever.MOMENT;
    }

    /** Is no longer there. */
    public void withdraw(String reason, Instant now) {
        withdrawnAt = now;
        withdrawnReason = reason;
    }

    public boolean there() {
        return withdrawnAt.equals(Forever.MOMENT);
    }

    /** Whether content is stored. */
    public boolean stored() {
        return fileName != null;
    }

    /** Whether it was attached with this content. */
    public boolean same(AttachmentDraft draft, @Nullable StoredFile file) {
        return subject == draft.subject()
                && subjectId.equals(draft.of())
                && kind == draft.kind()
                && title.equals(draft.title())
                && Objects.equals(date, draft.date())
                && Objects.equals(url, draft.url())
                && Objects.equals(fileName, file == null ? null : file.name())
                && Objects.equals(sha256, file == null ? draft.sha256() : file.sha256());
    }

    public Attachment toRecord() {
        return new Attachment(
                id, subject, subjectId, kind, title, date, url, fileName, mediaType, bytes, sha256, recordedAt);
    }
}
