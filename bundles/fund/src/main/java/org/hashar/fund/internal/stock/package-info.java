/** Goods by batch and variety, to the gram. */
@NullMarked
package org.hashar.fund.internal.stock;

import org.jspecify.annotations.NullMarked;
