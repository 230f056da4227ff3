/** Which groups changed since somebody counted them. */
@NullMarked
package org.hashar.registry.internal.change;

import org.jspecify.annotations.NullMarked;
