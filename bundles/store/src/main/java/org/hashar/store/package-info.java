/**
 * The persistence kernel as the core bundles see it: a unit of work, what a bundle contributes to it, and how it fares.
 *
 * <p>Exported to core bundles only; country and partner modules that keep no tables have no business here.
 */
@Export
@NullMarked
@Version("1.1.0")
package org.hashar.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
