/** Exact amounts of currencies and, later, goods; exchange rates with where they come from. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.money;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
