package org.hashar.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is attached to something.
 *
 * @param fileName null when only its address is kept, as are the two after it
 * @param mediaType found from the content, never believed from the client
 * @param bytes how long the content is
 * @param sha256 of the content, or as it was told for an address
 */
public record Attachment(
        UUID id,
        AttachmentDraft.Subject subject,
        UUID of,
        AttachmentDraft.Kind kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String url,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String sha256,
        Instant recordedAt) {}
