/** How the server and its parts fare. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
