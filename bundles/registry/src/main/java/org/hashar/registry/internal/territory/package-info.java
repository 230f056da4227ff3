/** Places: their names through time, their codes, and how to find them. */
@NullMarked
package org.hashar.registry.internal.territory;

import org.jspecify.annotations.NullMarked;
