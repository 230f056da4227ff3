package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.FundKind;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** The loans of one fund with what is left of them, some at a time, by day of issue: the same rows that the ratios add up. */
public final class LoanList {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private LoanList() {}

    /**
     * A loan, in smallest units.
     *
     * @param borrower a person for the loans of a group, a group for those of a fund of capital
     * @param lateSince the first instalment by which more was due than is paid; it may be still to come
     * @param returned what goods that came back unused were lent at
     * @param arrears due and not paid
     */
    public record Line(
            UUID loan,
            UUID borrower,
            LocalDate issuedOn,
            LocalDate dueOn,
            LocalDate lateSince,
            boolean renegotiated,
            long principal,
            long repaid,
            long returned,
            long writtenOff,
            long arrears,
            long balance) {}

    /**
     * The loans after one, up to a number of them.
     *
     * @param after null for the first ones
     */
    public static List<Line> next(
            EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown, @Nullable Line after, int most) {
        Scope scope = new Scope(null, null, null, null, asOf, asKnown);
        boolean savings = fund.kind() == FundKind.SAVINGS;
        String with = savings
                ? "with g as (select " + Sql.id(fund.owner()) + " as group_id), " + LoanSql.savings(scope, BEGINNING)
                : "with one as (select id from fund_fund where id = " + Sql.id(fund.id()) + "), "
                        + LoanSql.capital(scope, BEGINNING, "join one on one.id = f.id");
        String where = after == null
                ? ""
                : " where l.issued_on > " + Sql.day(after.issuedOn()) + " or (l.issued_on = "
                        + Sql.day(after.issuedOn()) + " and l.loan_id > " + Sql.id(after.loan()) + ")";
        List<Line> lines = new ArrayList<>();
        for (Object each : em.createNativeQuery(with + " select l.loan_id, l.person_id, l.issued_on, l.due_on,"
                        + " l.late_since, l.renegotiated, l.principal, l.repaid_within, l.returned, l.written_off, l.arrears, l.balance from loans l"
                        + where
                        + " order by l.issued_on, l.loan_id")
                .setMaxResults(most)
                .getResultList()) {
            Object[] row = (Object[]) each;
            lines.add(new Line(
                    (UUID) row[0],
                    (UUID) row[1],
                    day(row[2]),
                    day(row[3]),
                    day(row[4]),
                    Scope.number(row[5]) == 1,
                    Scope.number(row[6]),
                    Scope.number(row[7]),
                    Scope.number(row[8]),
                    Scope.number(row[9]),
                    Scope.number(row[10]),
                    Scope.number(row[11])));
        }
        return lines;
    }

    static LocalDate day(Object date) {
        return date instanceof LocalDate day ? day : ((java.sql.Date) date).toLocalDate();
    }
}
