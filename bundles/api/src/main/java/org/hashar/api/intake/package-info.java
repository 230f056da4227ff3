/** Tables of others taken into the registry: mapped, tried, imported, and taken back. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
