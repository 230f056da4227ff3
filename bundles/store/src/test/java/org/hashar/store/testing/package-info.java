/** A kit for tests: a real database, migrated and mapped as in the server, without OSGi. */
@NullMarked
package org.hashar.store.testing;

import org.jspecify.annotations.NullMarked;
