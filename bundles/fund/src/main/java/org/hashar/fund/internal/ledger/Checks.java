package org.hashar.fund.internal.ledger;

import java.util.List;

/**
 * What must be true of the ledger's rows, each as one set-based query for the rows of which it is not. Independent of the code that posts: a
 * pair of assertions, not one made twice. Each query gives the id of what is wrong and the numbers.
 */
final class Checks {
    /**
     * One rule.
     *
     * @param sql first column the subject, the others what to tell, in the order of {@code columns}
     */
    record Check(String rule, String sql, List<String> columns) {}

    private static final String MOVES = "select j.book_id, t.debit_id as account_id, j.business_date, t.units as moved"
            + " from fund_transfer t join fund_journal j on j.book_id = t.book_id and j.id = t.journal_id"
            + " union all select j.book_id, t.credit_id, j.business_date, -t.units"
            + " from fund_transfer t join fund_journal j on j.book_id = t.book_id and j.id = t.journal_id";

    private static final Check COUNTERS = new Check(
            "counters-are-the-sums-of-transfers",
            "select a.id, a.debits, coalesce(d.units, 0), a.credits, coalesce(c.units, 0) from fund_account a"
                    + " left join (select book_id, debit_id, sum(units) as units from fund_transfer"
                    + " group by book_id, debit_id) d on d.book_id = a.book_id and d.debit_id = a.id"
                    + " left join (select book_id, credit_id, sum(units) as units from fund_transfer"
                    + " group by book_id, credit_id) c on c.book_id = a.book_id and c.credit_id = a.id"
                    + " where a.debits <> coalesce(d.units, 0) or a.credits <> coalesce(c.units, 0)",
            List.of("debits", "by transfers", "credits", "by transfers"));

    private static final Check SIDES = new Check(
            "both-sides-share-book-and-asset",
            "select t.journal_id, t.seq, t.asset, d.asset, c.asset from fund_transfer t"
                    + " left join fund_account d on d.book_id = t.book_id and d.id = t.debit_id"
                    + " left join fund_account c on c.book_id = t.book_id and c.id = t.credit_id"
                    + " left join fund_journal j on j.book_id = t.book_id and j.id = t.journal_id"
                    + " where d.id is null or c.id is null or j.id is null or d.asset <> t.asset or c.asset <> t.asset"
                    + " or t.units <= 0 or t.debit_id = t.credit_id",
            List.of("line", "asset", "debit side", "credit side"));

    private static final Check BALANCE = new Check(
            "debits-equal-credits",
            "select book_id, asset, sum(debits), sum(credits) from fund_account group by book_id, asset"
                    + " having sum(debits) <> sum(credits)",
            List.of("asset", "debits", "credits"));

    private static final Check LIMIT = new Check(
            "no-account-beyond-its-limit-on-any-day",
            "select x.id, x.code, x.business_date, x.balance from (select a.id, a.code, a.limit_kind, d.business_date,"
                    + " sum(d.moved) over (partition by a.book_id, a.id order by d.business_date) as balance"
                    + " from fund_account a join (select m.book_id, m.account_id, m.business_date,"
                    + " sum(m.moved) as moved from ("
                    + MOVES
                    + ") m group by m.book_id, m.account_id, m.business_date) d"
                    + " on d.book_id = a.book_id and d.account_id = a.id) x"
                    + " where (x.limit_kind = 'DEBIT_BALANCE' and x.balance < 0)"
                    + " or (x.limit_kind = 'CREDIT_BALANCE' and x.balance > 0)",
            List.of("account", "day", "debits less credits"));

    private static final Check REVERSAL = new Check(
            "reversals-are-equal-and-opposite",
            "select r.id, r.reverses_id from fund_journal r"
                    + " join fund_journal o on o.book_id = r.book_id and o.id = r.reverses_id"
                    + " where r.fund_id <> o.fund_id or o.kind = 'REVERSAL' or (r.business_date <> o.business_date"
                    + " and not exists (select 1 from fund_carried k where k.book_id = r.book_id"
                    + " and k.journal_id = r.id and k.own_date = o.business_date and r.business_date > o.business_date))"
                    + " or (select count(*) from fund_transfer t where t.book_id = r.book_id and t.journal_id = r.id)"
                    + " <> (select count(*) from fund_transfer t where t.book_id = o.book_id and t.journal_id = o.id)"
                    + " or exists (select 1 from fund_transfer t join fund_transfer m on m.book_id = t.book_id"
                    + " and m.seq = t.seq where t.book_id = r.book_id and t.journal_id = r.id and m.journal_id = o.id"
                    + " and (m.debit_id <> t.credit_id or m.credit_id <> t.debit_id or m.units <> t.units))",
            List.of("reverses"));

    private static final Check TWICE = new Check(
            "nothing-reversed-twice",
            "select reverses_id, count(*) from fund_journal where reverses_id is not null"
                    + " group by reverses_id having count(*) > 1",
            List.of("times"));

    private static final Check ORDER = new Check(
            "postings-of-a-fund-have-an-order",
            "select f.id, f.next_seq, max(j.seq), count(*) from fund_fund f"
                    + " join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id"
                    + " group by f.id, f.next_seq having f.next_seq <> count(*) + 1 or max(j.seq) <> count(*)",
            List.of("next", "last", "journals"));

    private static final Check CLOSED = new Check(
            "nothing-posted-into-a-closed-period",
            "select j.id, j.business_date, c.closed_until from fund_journal j"
                    + " join fund_period_change c on c.fund_id = j.fund_id and c.after_seq < j.seq"
                    + " and c.closed_until >= j.business_date"
                    + " where not exists (select 1 from fund_period_change n where n.fund_id = j.fund_id"
                    + " and n.change_no > c.change_no and n.after_seq < j.seq)",
            List.of("day", "closed until"));

    static final List<Check> ALL = List.of(COUNTERS, SIDES, BALANCE, LIMIT, REVERSAL, TWICE, ORDER, CLOSED);

    private Checks() {}
}
