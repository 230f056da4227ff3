/** People, groups, memberships with two clocks, and the places they live in. */
@Export
@Version("1.1.0")
@NullMarked
package org.hashar.api.registry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
