/** Exact amounts of currencies and goods; exchange rates with where they come from. */
@Export
@Version("1.1.0")
@NullMarked
package org.hashar.api.money;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
