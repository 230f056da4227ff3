/** How names that are written differently are found, compared and put in order. Pure functions. */
@NullMarked
package org.hashar.registry.internal.spelling;

import org.jspecify.annotations.NullMarked;
