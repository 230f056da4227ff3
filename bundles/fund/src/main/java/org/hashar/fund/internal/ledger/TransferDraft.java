package org.hashar.fund.internal.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount to move from the account that is credited to the one that is debited.
 *
 * @param debit of the same asset as the other
 * @param units smallest units of that asset, above zero
 * @param code what kind of movement, at most 20 letters
 * @param purpose a code, null for none
 */
public record TransferDraft(AccountRef debit, AccountRef credit, long units, String code, @Nullable String purpose) {
    public TransferDraft {
        if (units <= 0 || debit.equals(credit) || !Objects.equals(debit.good(), credit.good())) {
            throw new IllegalArgumentException("transfer of " + units);
        }
    }
}
