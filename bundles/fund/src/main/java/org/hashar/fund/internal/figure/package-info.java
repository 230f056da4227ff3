/** Indicators and portfolio totals, by set-based queries over the ledger and the registry's views. */
@NullMarked
package org.hashar.fund.internal.figure;

import org.jspecify.annotations.NullMarked;
