/** What groups make and sell together, and the customers' orders for it. */
@NullMarked
package org.hashar.fund.internal.enterprise;

import org.jspecify.annotations.NullMarked;
