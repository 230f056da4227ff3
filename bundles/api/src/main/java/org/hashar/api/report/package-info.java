/** Tables that a country's reports give. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
