package org.hashar.fund.internal.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.FundKind;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.season.NewMoney;
import org.hashar.fund.internal.stock.Replacement;
import org.jspecify.annotations.Nullable;

/**
 * What the ratios of a portfolio are made of, in smallest units, added up over all loans of a question.
 *
 * @param asset null when there is no loan and no fund, or more than one currency
 * @param funds how many funds were counted
 * @param capital null for the loans of groups from their savings
 */
record PortfolioFacts(
        @Nullable Asset asset, int currencies, long funds, @Nullable Book book, @Nullable Capital capital) {

    /**
     * @param late balance of loans with anything overdue, by more than 0, 30, 60, 90 and 180 days
     * @param arrears what was due before the day and is not paid
     * @param fallenDue instalments that fell due within the period, less what of them was paid before it
     * @param collected of that within the period
     * @param dueLoans how many loans had an instalment that fell due within the period
     * @param termDays of those loans, summed up
     * @param lent all that was ever handed out, less goods that came back unused
     */
    record Book(
            long outstanding,
            List<Long> late,
            long renegotiated,
            long arrears,
            long before,
            long fallenDue,
            long collected,
            long dueLoans,
            long termDays,
            long writtenOff,
            long lent) {}

    /**
     * @param stock at the prices that the funds decided on, at cost where they decided on none
     * @param contributed capital that was put in: all but what the fund earned
     * @param external of it what came from outside the groups
     * @param newMoney part of the lending of the period that capital paid for which had not been lent before
     * @param lending of the period
     */
    record Capital(long cash, long stock, long contributed, long external, long newMoney, long lending) {}

    static final List<Integer> DAYS = List.of(0, 30, 60, 90, 180);

    static PortfolioFacts savings(EntityManager em, Scope scope, LocalDate from) {
        String with = scope.groups() + ", " + LoanSql.savings(scope, from) + DueSql.savings(scope, from);
        Object[] funds = scope.row(
                em,
                scope.groups() + "select count(*), count(distinct f.asset), min(f.asset), min(f.scale) from g"
                        + " join fund_fund f on f.owner_id = g.group_id and f.kind = 'SAVINGS' and f.recorded_at <= "
                        + scope.known());
        return of(funds, read(em, scope, with), null);
    }

    /**
     * @param fund the only one, or null for all of a kind that groups of the question own
     */
    static PortfolioFacts capital(
            EntityManager em, Scope scope, LocalDate from, FundKind kind, @Nullable FundEntity fund) {
        String which = fund == null ? "f.kind = '" + kind + "'" : "f.id = " + Sql.id(fund.id());
        String join = fund == null ? "join g on f.owner_id = g.group_id and " + which : "join one on one.id = f.id";
        String groups = fund == null
                ? scope.groups()
                : "with one as (select id from fund_fund where id = " + Sql.id(fund.id()) + ")";
        String known = " and f.recorded_at <= " + scope.known();
        Object[] funds = scope.row(
                em,
                groups + " select count(*), count(distinct f.asset), min(f.asset), min(f.scale) from fund_fund f "
                        + join + known);
        Book book = read(em, scope, groups + ", " + LoanSql.capital(scope, from, join) + DueSql.capital(scope, from));
        List<UUID> ids = scope.rows(em, groups + " select f.id, f.kind from fund_fund f " + join + known).stream()
                .map(row -> (UUID) row[0])
                .toList();
        NewMoney sources = NewMoney.of(em, ids, from, scope.asOf(), scope.asKnown());
        Object[] held = scope.row(
                em,
                groups + " select " + Sql.moved("d", "c", "CASH") + ", " + Sql.moved("d", "c", "STOCK_VALUE") + ", "
                        + capital("not in ('CAP_PROFIT', 'CAP_FIELD_REVENUE')") + ", "
                        + capital("not in ('CAP_PROFIT', 'CAP_FIELD_REVENUE', 'CAP_OWN')")
                        + " from fund_fund f " + join
                        + " join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id and j.business_date <= "
                        + scope.day() + " and j.recorded_at <= " + scope.known()
                        + " join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id and t.asset = f.asset"
                        + " join fund_account d on d.book_id = t.book_id and d.id = t.debit_id"
                        + " join fund_account c on c.book_id = t.book_id and c.id = t.credit_id");
        return of(
                funds,
                book,
                new Capital(
                        Scope.number(held[0]),
                        Scope.number(held[1]) + Replacement.beyondCost(em, ids, scope.asOf(), scope.asKnown()),
                        Scope.number(held[2]),
                        Scope.number(held[3]),
                        sources.fresh(),
                        sources.fresh() + sources.revolved()));
    }

    private static String capital(String codes) {
        return "coalesce(sum(case when c.code like 'CAP!_%' escape '!' and c.code " + codes
                + " then t.units else 0 end) - sum(case when d.code like 'CAP!_%' escape '!' and d.code " + codes
                + " then t.units else 0 end), 0)";
    }

    private static PortfolioFacts of(Object[] funds, Book book, @Nullable Capital capital) {
        int currencies = (int) Scope.number(funds[1]);
        return new PortfolioFacts(
                currencies == 1 ? new Asset((String) funds[2], (int) Scope.number(funds[3])) : null,
                currencies,
                Scope.number(funds[0]),
                currencies == 1 ? book : null,
                currencies == 1 ? capital : null);
    }

    private static Book read(EntityManager em, Scope scope, String with) {
        StringBuilder sql = new StringBuilder(with).append(" select coalesce(sum(l.balance), 0)");
        for (int days : DAYS) {
            sql.append(", ")
                    .append(sum(
                            "l.balance",
                            "l.late_since < " + Sql.day(scope.asOf().minusDays(days))));
        }
        sql.append(", ").append(sum("l.balance", "l.renegotiated = 1"));
        sql.append(", coalesce(sum(case when l.balance > 0 then l.arrears else 0 end), 0)");
        sql.append(", coalesce(sum(l.before_balance), 0)");
        sql.append(", coalesce(sum(u.fallen_due), 0), coalesce(sum(u.collected), 0), coalesce(sum(u.fell), 0), ");
        sql.append(
                sum("extract(day from (cast(l.due_on as timestamp) - cast(l.issued_on as timestamp)))", "u.fell = 1"));
        sql.append(", coalesce(sum(l.written_off), 0), coalesce(sum(l.principal - l.returned), 0)");
        sql.append(" from loans l left join due u on u.loan_id = l.loan_id");
        Object[] row = scope.row(em, sql.toString());
        int after = 1 + DAYS.size();
        List<Long> late = java.util.stream.IntStream.range(1, after)
                .mapToObj(i -> Scope.number(row[i]))
                .toList();
        return new Book(
                Scope.number(row[0]),
                late,
                Scope.number(row[after]),
                Scope.number(row[after + 1]),
                Scope.number(row[after + 2]),
                Scope.number(row[after + 3]),
                Scope.number(row[after + 4]),
                Scope.number(row[after + 5]),
                Scope.number(row[after + 6]),
                Scope.number(row[after + 7]),
                Scope.number(row[after + 8]));
    }

    private static String sum(String what, String condition) {
        return "coalesce(sum(case when " + condition + " then " + what + " else 0 end), 0)";
    }
}
