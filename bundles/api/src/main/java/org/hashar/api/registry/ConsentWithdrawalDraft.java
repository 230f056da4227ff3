package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody no longer agrees.
 *
 * @param purpose what to; the others stay
 * @param channel null for all channels of the purpose
 * @param on the day from which on it holds no longer
 * @param reason null when none was given: nobody has to give one
 */
public record ConsentWithdrawalDraft(
        UUID person, ConsentPurpose purpose, @Nullable ConsentChannel channel, LocalDate on, @Nullable String reason) {}
