/** Organisations, what they do in projects, what they agreed, and documents. */
@NullMarked
package org.hashar.registry.internal.organisation;

import org.jspecify.annotations.NullMarked;
