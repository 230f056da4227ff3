/** Meetings, the ledger they post to, statements, loans, share-outs, funds with their capital, stock and seasons, and exchange rates. */
@Export
@Version("1.1.0")
@NullMarked
package org.hashar.api.fund;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
