/** Loans of members from others, told and not posted. */
@NullMarked
package org.hashar.fund.internal.external;

import org.jspecify.annotations.NullMarked;
