package org.hashar.fund.internal.capital;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.fund.FundDocument;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.jspecify.annotations.Nullable;

/**
 * What every document has.
 *
 * @param fund on which it is recorded
 * @param journal what its journal is, if it posts one
 * @param subject what it is about; while it stands, that cannot be taken back
 * @param draft all that the client said
 */
public record Heading(
        UUID id,
        UUID fund,
        FundDocument.Kind kind,
        JournalEntity.Kind journal,
        LocalDate date,
        @Nullable UUID subject,
        @Nullable String note,
        Record draft) {}
