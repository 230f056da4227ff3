/** Households and who belongs to them. */
@NullMarked
package org.hashar.registry.internal.household;

import org.jspecify.annotations.NullMarked;
