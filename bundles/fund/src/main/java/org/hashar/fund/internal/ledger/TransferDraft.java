package org.hashar.fund.internal.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An amount to move from the account that is credited to the one that is debited.
 *
 * @param units smallest units of the fund's asset, above zero
 * @param code what kind of movement, at most 20 letters
 * @param purpose a code, null for none
 */
public record TransferDraft(AccountRef debit, AccountRef credit, long units, String code, @Nullable String purpose) {
    public TransferDraft {
        if (units <= 0 || debit.equals(credit)) {
            throw new IllegalArgumentException("transfer of " + units);
        }
    }
}
