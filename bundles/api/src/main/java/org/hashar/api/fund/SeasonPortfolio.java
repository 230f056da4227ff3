package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * The loans of a season together, at the end of a day: what fell due, what of it came back, what is carried over. Nothing is overdue before the
 * due day; on the day after it the whole balance is at risk (R10). {@code lent} is {@code returned}, {@code collected}, {@code forgiven} and
 * {@code outstanding} together.
 *
 * @param loans that stand
 * @param lent agreed value of them
 * @param returned unused goods, at the agreed value
 * @param due what was to be repaid by the day: the loans, less what was returned, whose due day has come
 * @param collected in money and goods, early repayments too
 * @param forgiven by decision
 * @param outstanding still owed
 * @param carriedOver of it what is owed after the season's due day, overdue or rescheduled by decision
 * @param renegotiated outstanding of loans that were rescheduled: flagged for life, counted apart
 * @param par1 whole outstanding of loans that are overdue by a day or more
 * @param par30 the same, by more than 30 days; divided by {@code outstanding} it is the ratio PAR30
 * @param par90 the same, by more than 90 days
 */
public record SeasonPortfolio(
        UUID season,
        LocalDate asOf,
        Instant asKnown,
        LocalDate dueOn,
        int loans,
        Amount lent,
        Amount returned,
        Amount due,
        Amount collected,
        Amount forgiven,
        Amount outstanding,
        Amount carriedOver,
        Amount renegotiated,
        Amount par1,
        Amount par30,
        Amount par90) {}
