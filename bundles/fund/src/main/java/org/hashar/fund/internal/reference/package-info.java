/** Which persons and groups the fund's documents name. */
@NullMarked
package org.hashar.fund.internal.reference;

import org.jspecify.annotations.NullMarked;
