package org.hashar.api.organisation;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.osgi.annotation.versioning.ProviderType;

/** Documents: stored here up to 5 MiB, or kept as an address. Never changed, only taken out. Thread-safe; every call is one unit of work. */
@ProviderType
public interface AttachmentService {
    /** The longest content that is stored. */
    int MOST_BYTES = 5 << 20;

    /**
     * Keeps the address of a document; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content, or was taken out
     */
    Recorded<Attachment> link(Actor actor, AttachmentDraft draft);

    /**
     * Stores a document; needs {@link org.hashar.api.Role#COORDINATOR}. PDF, PNG, JPEG, and text and tables of office programs (docx, xlsx, odt,
     * ods); what it is is found from its first bytes and the end of its name.
     *
     * @param draft without an address
     * @param fileName as people know it, 1 to 200 letters
     * @throws ProblemException invalid; too-large; conflict when the id is taken by other content, or was taken out
     */
    Recorded<Attachment> store(Actor actor, AttachmentDraft draft, String fileName, byte[] content);

    /**
     * Takes a document out: its content is gone for good, what it was stays. Needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /** The documents of something, the newest last; needs {@link org.hashar.api.Role#READER}. */
    List<Attachment> list(Actor actor, AttachmentDraft.Subject subject, UUID of);

    /**
     * What a document is; needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found, also when it was taken out
     */
    Attachment require(Actor actor, UUID id);

    /**
     * The content of a document; needs {@link org.hashar.api.Role#RECORDER}, because minutes name people.
     *
     * @throws ProblemException not-found, also when only its address is kept
     */
    byte[] content(Actor actor, UUID id);
}
