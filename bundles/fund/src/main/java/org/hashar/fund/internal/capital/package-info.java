/** Funds of capital: what is recorded on them, how they stand, and the desk that every document of theirs goes over. */
@NullMarked
package org.hashar.fund.internal.capital;

import org.jspecify.annotations.NullMarked;
