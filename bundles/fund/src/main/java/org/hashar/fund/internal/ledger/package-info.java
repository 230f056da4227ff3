/** Accounts, transfers, journals, limits, reversal, after TigerBeetle. Knows no people and no meetings: owners and documents are ids. */
@NullMarked
package org.hashar.fund.internal.ledger;

import org.jspecify.annotations.NullMarked;
