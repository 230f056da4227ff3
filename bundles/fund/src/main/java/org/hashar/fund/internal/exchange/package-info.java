/** Money of other currencies in a fund, and conversions for reports (R6). */
@NullMarked
package org.hashar.fund.internal.exchange;

import org.jspecify.annotations.NullMarked;
