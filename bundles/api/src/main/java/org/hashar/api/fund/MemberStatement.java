package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * A member's page in the group's book at the end of a day.
 *
 * @param savings paid in so far, less what was paid out at share-outs
 * @param contributionsDue by the plans that were in force while the person was a member
 * @param arrears due less paid, zero when paid in advance
 * @param socialArrears due to the social fund by the constitutions of the meetings, and not paid in
 * @param loansOutstanding still owed
 * @param loans each with what is left
 * @param lines by date and order of posting
 */
public record MemberStatement(
        UUID group,
        UUID person,
        LocalDate asOf,
        Instant asKnown,
        Amount savings,
        Amount contributionsDue,
        Amount arrears,
        Amount socialArrears,
        Amount loansOutstanding,
        List<Loan> loans,
        List<StatementLine> lines) {
    public MemberStatement {
        loans = List.copyOf(loans);
        lines = List.copyOf(lines);
    }

    /**
     * A loan of the member.
     *
     * @param overdue whether something is left after the due date
     */
    public record Loan(
            UUID id, LocalDate issuedOn, LocalDate dueOn, Amount principal, Amount outstanding, boolean overdue) {}
}
