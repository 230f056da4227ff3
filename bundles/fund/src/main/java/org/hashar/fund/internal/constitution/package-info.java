/** What groups have agreed: their constitutions, found by the day on which they hold. */
@NullMarked
package org.hashar.fund.internal.constitution;

import org.jspecify.annotations.NullMarked;
