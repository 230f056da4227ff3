/** Seasons: applications, allocation, loans in goods and money, and the lineage of the capital. */
@NullMarked
package org.hashar.fund.internal.season;

import org.jspecify.annotations.NullMarked;
