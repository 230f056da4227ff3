/** Looks at bundles, components, schemas, countries and endpoints, and tells it over HTTP. */
@NullMarked
package org.hashar.health.internal;

import org.jspecify.annotations.NullMarked;
