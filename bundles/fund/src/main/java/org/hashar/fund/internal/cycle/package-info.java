/** The cycles of groups, how a group stood when it was registered, and who owes contributions (R5). */
@NullMarked
package org.hashar.fund.internal.cycle;

import org.jspecify.annotations.NullMarked;
