/** The books of groups and funds as tables, read row by row. */
@NullMarked
package org.hashar.fund.internal.book;

import org.jspecify.annotations.NullMarked;
