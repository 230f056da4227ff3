package org.hashar.fund.internal.capital;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LimitKind;

/** The accounts on which a fund counts money of other currencies. They never meet those of its own: no transfer has two assets. */
public final class ForeignChart {
    public static final String HELD = AccountRef.FOREIGN + "HELD";

    private static final String OUTSIDE = AccountRef.FOREIGN + "OUTSIDE";

    private ForeignChart() {}

    /** What is held of a currency for a source. */
    public static AccountRef held(UUID origin, String currency) {
        return new AccountRef(HELD, heldOwner(origin, currency), LimitKind.DEBIT_BALANCE, currency);
    }

    /** The owner of that account. */
    public static UUID heldOwner(UUID origin, String currency) {
        return id("hashar:held:" + origin + ':' + currency);
    }

    /** Where money of a currency comes from and goes to: donors, banks. */
    public static AccountRef outside(FundEntity fund, String currency) {
        return new AccountRef(OUTSIDE, id("hashar:foreign:" + fund.id() + ':' + currency), LimitKind.NONE, currency);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
