/** Contribution plans, dues, and statements of groups and members at any date. */
@NullMarked
package org.hashar.fund.internal.statement;

import org.jspecify.annotations.NullMarked;
