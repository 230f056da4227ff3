/** Who may do what, and who did what. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
