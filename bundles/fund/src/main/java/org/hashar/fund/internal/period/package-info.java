/** Closed periods of funds, and what is taken back together. */
@NullMarked
package org.hashar.fund.internal.period;

import org.jspecify.annotations.NullMarked;
