/** Entries that need a second person. */
@NullMarked
package org.hashar.fund.internal.proposal;

import org.jspecify.annotations.NullMarked;
