package org.hashar.fund.internal.capital;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.LimitKind;

/**
 * The accounts of a group's enterprises in the ledger of its savings fund. Only the box is common; goods stand on the accounts of their batches,
 * as in other funds.
 */
public final class EnterpriseChart {
    private static final String PREFIX = "ENT_";

    private EnterpriseChart() {}

    /** What it cost to make what was sold, and what else was used up. */
    public static AccountRef costs(UUID enterprise) {
        return new AccountRef(PREFIX + "COST", enterprise, LimitKind.DEBIT_BALANCE);
    }

    /** What was sold, for cash and on credit. */
    public static AccountRef sales(UUID enterprise) {
        return new AccountRef(PREFIX + "SALES", enterprise, LimitKind.CREDIT_BALANCE);
    }

    /** What of its gain was shared out, or of its loss put on members. */
    public static AccountRef shared(UUID enterprise) {
        return new AccountRef(PREFIX + "SHARED", enterprise, LimitKind.NONE);
    }

    /** What a customer owes for a sale on credit. */
    public static AccountRef receivable(UUID sale) {
        return new AccountRef(PREFIX + "RECEIVABLE", sale, LimitKind.DEBIT_BALANCE);
    }

    /** What an enterprise owes a member; owned by {@link #giver}. */
    public static AccountRef owed(UUID giver) {
        return new AccountRef(PREFIX + "OWED", giver, LimitKind.CREDIT_BALANCE);
    }

    /** The owner of what an enterprise owes a member: always the same for the two. */
    public static UUID giver(UUID enterprise, UUID person) {
        return UUID.nameUUIDFromBytes(("hashar:giver:" + enterprise + ':' + person).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether money on an account is an enterprise's. In a savings fund only enterprises have goods. */
    public static boolean isOf(AccountRef account) {
        return account.code().startsWith(PREFIX) || account.code().equals(CapitalChart.STOCK_VALUE);
    }
}
