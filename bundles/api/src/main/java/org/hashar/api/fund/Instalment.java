package org.hashar.api.fund;

import java.time.LocalDate;
import org.hashar.api.money.Amount;

/**
 * One payment of a loan's schedule.
 *
 * @param number from 1
 * @param dueOn the day it is due
 * @param principal zero or more
 * @param interest zero or more
 * @param total principal and interest
 * @param balance principal that is left afterwards, zero after the last one
 */
public record Instalment(
        int number, LocalDate dueOn, Amount principal, Amount interest, Amount total, Amount balance) {}
