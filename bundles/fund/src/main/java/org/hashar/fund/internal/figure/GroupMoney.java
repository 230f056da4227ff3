package org.hashar.fund.internal.figure;

import java.util.List;
import javax.persistence.EntityManager;
import org.hashar.api.money.Asset;

/**
 * What groups have, added up, in smallest units of one currency. In the box of a group lie the money it lends, its social fund, and what its enterprises
 * have taken in; each is told apart in each group, because one group's enterprise does not pay for another's.
 *
 * @param savedThisCycle of the savings
 * @param loans outstanding
 * @param cash of the loan fund: what is in the box but neither the social fund's nor an enterprise's
 * @param otherFunds the social fund, in the box or apart, and what enterprises have in the box
 * @param property goods of enterprises at cost, and what customers owe for them
 * @param invested what of the loan fund is in enterprises and not in the box
 * @param debts what enterprises owe members
 * @param assetsAtStart of all funds, when the cycles began
 * @param writtenOff this cycle
 */
record GroupMoney(
        Asset asset,
        long savings,
        long savedThisCycle,
        long loans,
        long cash,
        long otherFunds,
        long property,
        long invested,
        long debts,
        long assetsAtStart,
        long writtenOff) {
    private static final List<String> SUMS = List.of(
            "savings",
            "saved",
            "loans",
            "box - social - greatest(trade, 0)",
            "apart + social + greatest(trade, 0)",
            "property",
            "greatest(-trade, 0)",
            "debts",
            "at_start",
            "written_off");

    /** SG07. */
    long loanFund() {
        return cash + loans;
    }

    /** SG08. */
    long assets() {
        return loanFund() + otherFunds + property;
    }

    /** SG09: the gain that share-outs divide; what enterprises have won or lost is shared out by itself. */
    long profit() {
        return loanFund() + invested - savings;
    }

    /** SG10. */
    long equity() {
        return assets() - debts;
    }

    /** One for each currency in which the groups have funds. */
    static List<GroupMoney> read(EntityManager em, Scope scope) {
        StringBuilder sql = new StringBuilder(scope.groups())
                .append(", w as (")
                .append(ofEach(scope))
                .append(") select asset, scale");
        SUMS.forEach(sum -> sql.append(", sum(").append(sum).append(')'));
        return scope.rows(em, sql.append(" from w group by asset, scale").toString()).stream()
                .map(GroupMoney::of)
                .toList();
    }

    private static String ofEach(Scope scope) {
        String mine = "f.kind = 'SAVINGS'";
        String before = "j.business_date < g.cycle_start";
        String cycle = "j.business_date >= g.cycle_start";
        String had = mine + " and " + before;
        return "select f.asset, f.scale, " + Sql.moved("c", "d", "SAVINGS") + " as savings, "
                + Sql.moved("c", "d", "SAVINGS", cycle) + " as saved, "
                + Sql.moved("d", "c", "LOAN", mine) + " as loans, "
                + Sql.moved("d", "c", "CASH", mine) + " as box, "
                + Sql.moved("c", "d", "SOCIAL_FUND", mine) + " as social, "
                + Sql.moved("d", "c", "CASH", "f.kind = 'SOCIAL'") + " as apart, "
                + "coalesce(sum(case when " + mine + " and " + ofEnterprise("c") + " then t.units else 0 end)"
                + " - sum(case when " + mine + " and " + ofEnterprise("d") + " then t.units else 0 end), 0) as trade, "
                + property(mine) + " as property, "
                + Sql.moved("c", "d", "ENT_OWED", mine) + " as debts, "
                + Sql.moved("d", "c", "CASH", before) + " + " + Sql.moved("d", "c", "LOAN", had) + " + "
                + property(had) + " as at_start, "
                + LoanSql.writtenOff("t.code", cycle) + " as written_off"
                + scope.transfers("('SAVINGS', 'SOCIAL')") + " group by g.group_id, f.asset, f.scale";
    }

    private static String property(String condition) {
        return Sql.moved("d", "c", "STOCK_VALUE", condition) + " + " + Sql.moved("d", "c", "ENT_RECEIVABLE", condition);
    }

    /** As {@link org.hashar.fund.internal.capital.EnterpriseChart#isOf}. */
    private static String ofEnterprise(String account) {
        return "(substring(" + account + ".code, 1, 4) = 'ENT_' or " + account + ".code = 'STOCK_VALUE')";
    }

    private static GroupMoney of(Object[] row) {
        return new GroupMoney(
                new Asset((String) row[0], (int) Scope.number(row[1])),
                Scope.number(row[2]),
                Scope.number(row[3]),
                Scope.number(row[4]),
                Scope.number(row[5]),
                Scope.number(row[6]),
                Scope.number(row[7]),
                Scope.number(row[8]),
                Scope.number(row[9]),
                Scope.number(row[10]),
                Scope.number(row[11]));
    }
}
