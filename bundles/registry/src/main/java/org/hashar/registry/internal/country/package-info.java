/** The countries that are installed, and the loading of their territories. */
@NullMarked
package org.hashar.registry.internal.country;

import org.jspecify.annotations.NullMarked;
