package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a group stood when it was registered in the middle of a cycle: balances with what proves them, instead of meetings that nobody recorded
 * (R5). What it has beyond what it owes is the result of the cycle so far, which a share-out divides.
 *
 * @param id made by the client, UUIDv7
 * @param date at the end of which they stood so; nothing is recorded for that day or one before it
 * @param cash in the box, with the social fund's; zero or more
 * @param socialFund what of the cash is the social fund's; null for nothing
 * @param savings of members, each once
 * @param loans that are owed
 * @param claims what members owe other than loans, each once
 * @param evidence where it is written: the group's book, a protocol
 */
public record OpeningDraft(
        UUID id,
        UUID group,
        LocalDate date,
        Money cash,
        @Nullable Money socialFund,
        List<Balance> savings,
        List<OpenLoan> loans,
        List<Balance> claims,
        String evidence) {
    public OpeningDraft {
        savings = List.copyOf(savings);
        loans = List.copyOf(loans);
        claims = List.copyOf(claims);
    }

    /**
     * What a member has saved or owes.
     *
     * @param amount above zero
     */
    public record Balance(UUID person, Money amount) {}

    /**
     * A loan that is owed.
     *
     * @param id of the loan, made by the client, UUIDv7; repayments name it
     * @param outstanding what is left of the principal, above zero
     * @param issuedOn not after the day of the opening
     * @param dueOn after {@code issuedOn}
     * @param purpose code, null when not told
     */
    public record OpenLoan(
            UUID id, UUID person, Money outstanding, LocalDate issuedOn, LocalDate dueOn, @Nullable String purpose) {}
}
