package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.hashar.api.fund.ShareOutDraft;

/**
 * A draft that breaks no rule, in numbers.
 *
 * @param document as it is stored: amounts with all their digits, lists in the order of persons
 * @param pot what of the result is divided, empty for all of it
 * @param sharePrice smallest units, 1 or more; 1 where no shares are counted
 * @param unit smallest units that cash is paid in, 1 or more
 * @param weights above zero
 * @param fines above zero
 */
record ShareOutTerms(
        ShareOutDraft document,
        OptionalLong pot,
        long sharePrice,
        long unit,
        Map<UUID, BigInteger> weights,
        Map<UUID, Long> fines) {
    /** Weights are counted in millionths. */
    static final int WEIGHT_DIGITS = 6;

    ShareOutTerms {
        weights = Map.copyOf(weights);
        fines = Map.copyOf(fines);
    }
}
