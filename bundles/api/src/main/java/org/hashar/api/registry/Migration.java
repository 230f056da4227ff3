package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an absence for work.
 *
 * @param legalStatus null also for those who may not see it
 * @param expectedTo when the person means to be back
 * @param to first day back, null while the person is away
 * @param returnReason null also for those who may not see it
 * @param recordedAt from when on that is known
 */
public record Migration(
        UUID id,
        UUID person,
        MigrationDraft.Kind kind,
        String destination,
        @Nullable String place,
        MigrationDraft.@Nullable LegalStatus legalStatus,
        LocalDate from,
        @Nullable LocalDate expectedTo,
        @Nullable LocalDate to,
        MigrationDraft.@Nullable ReturnReason returnReason,
        Instant recordedAt) {}
