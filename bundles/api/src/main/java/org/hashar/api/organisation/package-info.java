/** Organisations, what they do in projects, what they agreed, and the documents of that. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api.organisation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
