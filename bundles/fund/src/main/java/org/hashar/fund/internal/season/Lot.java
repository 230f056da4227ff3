package org.hashar.fund.internal.season;

import java.util.UUID;
import org.hashar.api.fund.CapitalSource;
import org.jspecify.annotations.Nullable;

/**
 * Capital that came in together and has not been used.
 *
 * @param document that brought it in
 * @param source of new money; null for a repayment
 * @param loan that was repaid; null for new money
 * @param generation of a loan that it pays for: 1 for new money
 * @param units of money, above zero
 */
record Lot(UUID document, @Nullable CapitalSource source, @Nullable UUID loan, int generation, long units) {
    Lot of(long part) {
        return new Lot(document, source, loan, generation, part);
    }
}
