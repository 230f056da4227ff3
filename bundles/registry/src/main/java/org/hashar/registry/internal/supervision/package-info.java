/** Visits to groups, and the grades given there. */
@NullMarked
package org.hashar.registry.internal.supervision;

import org.jspecify.annotations.NullMarked;
