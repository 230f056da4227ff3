/** What a country implements. It returns immutable data and pure functions, nothing else. */
@Export
@Version("1.1.0")
@NullMarked
package org.hashar.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
