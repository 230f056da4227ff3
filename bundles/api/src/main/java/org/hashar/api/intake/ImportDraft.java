package org.hashar.api.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to be taken in.
 *
 * @param id of the import, made by the client, UUIDv7
 * @param mapping id of the mapping
 * @param fileName as the person knows it
 * @param dryRun whether everything is checked and nothing registered
 * @param allOrNothing whether one wrong row keeps all others out
 * @param encoding of a CSV file, for example {@code windows-1251}; null to find it out
 */
public record ImportDraft(
        UUID id, UUID mapping, String fileName, boolean dryRun, boolean allOrNothing, @Nullable String encoding) {}
