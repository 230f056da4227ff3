/** Accounts, keys and the audit trail on the platform's database. */
@NullMarked
package org.hashar.access.internal;

import org.jspecify.annotations.NullMarked;
