package org.hashar.fund.internal.ledger;

/** Which way an account may not go, at the end of any day. The database checks the counters for the same. */
public enum LimitKind {
    /** May stand either way: spending, cash differences. */
    NONE,
    /** Debits are never below credits: a cash box is never overdrawn, a loan never repaid beyond its debt. */
    DEBIT_BALANCE,
    /** Credits are never below debits: nobody takes out more than they saved. */
    CREDIT_BALANCE;

    /** The balance that must not fall below zero; for {@link #NONE} debits less credits. */
    public long balance(long debits, long credits) {
        return this == CREDIT_BALANCE ? Math.subtractExact(credits, debits) : Math.subtractExact(debits, credits);
    }
}
