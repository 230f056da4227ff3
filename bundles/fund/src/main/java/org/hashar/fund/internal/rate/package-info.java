/** Official exchange rates: taken in, checked, held back, stored. */
@NullMarked
package org.hashar.fund.internal.rate;

import org.jspecify.annotations.NullMarked;
