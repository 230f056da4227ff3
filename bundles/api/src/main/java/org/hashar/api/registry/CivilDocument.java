package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.jspecify.annotations.Nullable;

/**
 * How it stood for a time with a civil paper.
 *
 * @param number null also when the person no longer has an identifier with that number
 */
public record CivilDocument(
        UUID id,
        UUID person,
        Kind kind,
        Status status,
        @Nullable String identifierType,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {}
