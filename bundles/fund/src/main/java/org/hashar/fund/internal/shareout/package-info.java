/** Share-outs: divided without losing a unit, proposed, approved, posted (R4). */
@NullMarked
package org.hashar.fund.internal.shareout;

import org.jspecify.annotations.NullMarked;
