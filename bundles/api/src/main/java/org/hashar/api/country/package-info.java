/** The countries that are installed right now. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.country;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
