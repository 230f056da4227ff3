package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan that a member of a group has from somebody else, such as a microfinance institution. Told, not posted: it is not the group's money.
 *
 * @param id made by the client
 * @param lender its name
 * @param amount in the country's currency
 * @param grantedOn a day on which the person was a member
 * @param dueOn null when not told
 * @param purpose a code such as {@code LIVESTOCK}; null when not told
 */
public record ExternalLoanDraft(
        UUID id,
        UUID group,
        UUID person,
        String lender,
        Money amount,
        LocalDate grantedOn,
        @Nullable LocalDate dueOn,
        @Nullable String purpose) {}
