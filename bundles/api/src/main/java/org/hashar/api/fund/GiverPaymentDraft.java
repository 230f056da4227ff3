package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;

/**
 * Pays a member, from the group's cash, what she gave to an enterprise or paid for it.
 *
 * @param id made by the client, UUIDv7
 * @param amount above zero, no more than she is owed
 */
public record GiverPaymentDraft(UUID id, UUID enterprise, UUID person, Money amount, LocalDate date) {}
