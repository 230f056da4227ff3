package org.hashar.fund.internal.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of a fund by what it is for; the ledger makes the account when something is first posted to it.
 *
 * @param code kind of account, at most 20 letters
 * @param owner whose, or of what; the fund itself for its own accounts
 * @param limit which way it may not go; the same for every account of a code
 * @param good code of the good, or of the foreign currency, that it counts; null for the fund's currency
 */
public record AccountRef(String code, UUID owner, LimitKind limit, @Nullable String good) {
    /** How the codes of accounts of foreign money begin. */
    public static final String FOREIGN = "FX_";

    /** An account in the fund's currency. */
    public AccountRef(String code, UUID owner, LimitKind limit) {
        this(code, owner, limit, null);
    }

    /**
     * The account of a row, by its asset: the code of a good has a hyphen, that of a currency never; accounts of foreign currencies say so by
     * their own code.
     */
    static AccountRef of(String code, UUID owner, LimitKind limit, String asset) {
        return new AccountRef(code, owner, limit, asset.indexOf('-') < 0 && !code.startsWith(FOREIGN) ? null : asset);
    }
}
