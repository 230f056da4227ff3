package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.UnitOfMeasure;

/**
 * A fund's decision on what a good would cost if it had to be bought again. It holds from its day until the next one for the same good, changes no
 * book and no loan, and is what {@code CAPITAL_PRESERVATION} values the stock at.
 *
 * @param id made by the client, UUIDv7
 * @param fund of capital
 * @param item code in the catalogue
 * @param date of the decision
 * @param price above zero, in the fund's currency
 * @param per the unit that the price is for, of the dimension of the good
 */
public record GoodsPriceDraft(
        UUID id, UUID fund, String item, LocalDate date, Money price, UnitOfMeasure per, Decision decision) {}
