/** Members who leave before the share-out, and what follows for the money. */
@NullMarked
package org.hashar.fund.internal.leaving;

import org.jspecify.annotations.NullMarked;
