/** Areas over places. */
@NullMarked
package org.hashar.registry.internal.area;

import org.jspecify.annotations.NullMarked;
