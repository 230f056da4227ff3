package org.hashar.fund.internal.ledger;

import java.util.UUID;

/**
 * An account of a fund by what it is for; the ledger makes the account when something is first posted to it.
 *
 * @param code kind of account, at most 20 letters
 * @param owner whose, or of what; the fund itself for its own accounts
 * @param limit which way it may not go; the same for every account of a code
 */
public record AccountRef(String code, UUID owner, LimitKind limit) {}
