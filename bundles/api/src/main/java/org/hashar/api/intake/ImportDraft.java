package org.hashar.api.intake;

import java.util.SortedSet;
import java.util.TreeSet;
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
 * @param confirmation what is right in the file though it is unlikely; null for nothing
 */
public record ImportDraft(
        UUID id,
        UUID mapping,
        String fileName,
        boolean dryRun,
        boolean allOrNothing,
        @Nullable String encoding,
        @Nullable Confirmation confirmation) {

    /** One in which nothing is confirmed. */
    public ImportDraft(
            UUID id, UUID mapping, String fileName, boolean dryRun, boolean allOrNothing, @Nullable String encoding) {
        this(id, mapping, fileName, dryRun, allOrNothing, encoding, null);
    }

    /**
     * That somebody looked at rows in which a dry run found unlikely ages, and that these are right. Each row is named: there is no way to confirm
     * all that may come.
     *
     * @param dryRun of the same file by the same mapping, in which they were found
     * @param rows numbers of the rows
     */
    public record Confirmation(UUID dryRun, SortedSet<Long> rows) {
        public Confirmation {
            rows = new TreeSet<>(rows);
        }
    }
}
