/** What every part of the platform shares: who acts, ids, pages and problems. */
@Export
@Version("1.0.0")
@NullMarked
package org.hashar.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
