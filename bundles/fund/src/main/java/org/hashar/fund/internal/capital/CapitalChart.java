package org.hashar.fund.internal.capital;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hashar.api.fund.CapitalSource;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LimitKind;

/**
 * The accounts of a fund of capital. What it has stands on accounts that are never below zero: cash, stock at cost, loans; so do the goods
 * themselves. Where it came from stands on accounts by source.
 */
public final class CapitalChart {
    public static final String CASH = "CASH";
    public static final String CAPITAL = "CAP_";
    public static final String STOCK = "STOCK";
    public static final String STOCK_VALUE = "STOCK_VALUE";
    public static final String LOAN = "LOAN";
    public static final String WITH_BORROWER = "WITH_BORROWER";
    public static final String ISSUE_DIFFERENCE = "ISSUE_DIFFERENCE";
    public static final String PRICE_DIFFERENCE = "PRICE_DIFFERENCE";
    public static final String LOSS = "LOSS";
    public static final String FORGIVEN = "FORGIVEN";
    public static final String AID = "AID";
    public static final String EXPENSE = "EXPENSE";
    public static final String SHARE = "SHARE";
    public static final String SHARES = "SHARES";

    private CapitalChart() {}

    /** Money at hand. */
    public static AccountRef cash(FundEntity fund) {
        return new AccountRef(CASH, fund.id(), LimitKind.DEBIT_BALANCE);
    }

    /** What a source, and one origin in it, has in the fund. */
    public static AccountRef capital(CapitalSource source, UUID origin) {
        return new AccountRef(CAPITAL + source.name(), origin, LimitKind.CREDIT_BALANCE);
    }

    /** The goods of a batch, in the smallest unit of their item. */
    public static AccountRef stock(UUID batch, String item) {
        return new AccountRef(STOCK, batch, LimitKind.DEBIT_BALANCE, item);
    }

    /** What the goods of a batch cost. */
    public static AccountRef stockValue(UUID batch) {
        return new AccountRef(STOCK_VALUE, batch, LimitKind.DEBIT_BALANCE);
    }

    /** What a group owes on a loan. */
    public static AccountRef loan(UUID loan) {
        return new AccountRef(LOAN, loan, LimitKind.DEBIT_BALANCE);
    }

    /** Goods of one line of a loan that were handed out and not returned. */
    public static AccountRef withBorrower(UUID handOver, String item) {
        return new AccountRef(WITH_BORROWER, handOver, LimitKind.DEBIT_BALANCE, item);
    }

    /** What a member owes the group of a loan. */
    public static AccountRef share(UUID share) {
        return new AccountRef(SHARE, share, LimitKind.DEBIT_BALANCE);
    }

    /** The other side of the shares of a loan. */
    public static AccountRef shares(UUID loan) {
        return new AccountRef(SHARES, loan, LimitKind.CREDIT_BALANCE);
    }

    /** An account of the fund's own that may stand either way: differences, losses, what was given up or spent. */
    public static AccountRef own(FundEntity fund, String code) {
        return new AccountRef(code, fund.id(), LimitKind.NONE);
    }

    /** The world outside the stock: where goods of an item come from and go to. */
    public static AccountRef outside(FundEntity fund, String item) {
        String name = "hashar:outside:" + fund.id() + ':' + item;
        return new AccountRef(
                "OUTSIDE", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), LimitKind.NONE, item);
    }
}
