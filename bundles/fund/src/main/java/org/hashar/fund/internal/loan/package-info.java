/** Loans by their terms alone: schedules, repayments, settlement. All of it pure but the component that finds the currency. */
@NullMarked
package org.hashar.fund.internal.loan;

import org.jspecify.annotations.NullMarked;
