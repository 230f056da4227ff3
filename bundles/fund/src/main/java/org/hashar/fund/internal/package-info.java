/** Meetings, the ledger they post to, statements, exchange rates. Exports nothing: reached through the services of the API. */
@NullMarked
package org.hashar.fund.internal;

import org.jspecify.annotations.NullMarked;
