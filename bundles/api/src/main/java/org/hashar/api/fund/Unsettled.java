package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * Somebody who left a group without a settlement, while savings or debts remain (R9).
 *
 * @param person for somebody who was registered twice the person that is kept (R2)
 * @param endedOn the first day on which the person was no member any more
 * @param days since then
 * @param savings that the fund still owes the person
 * @param debt principal of loans, fines and other claims that the person still owes the fund
 */
public record Unsettled(UUID group, UUID person, LocalDate endedOn, int days, Amount savings, Amount debt) {}
