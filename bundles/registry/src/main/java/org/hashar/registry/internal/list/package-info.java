/** Lists given out whole, row by row. */
@NullMarked
package org.hashar.registry.internal.list;

import org.jspecify.annotations.NullMarked;
