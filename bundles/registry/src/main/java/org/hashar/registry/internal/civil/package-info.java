/** The civil papers of persons. */
@NullMarked
package org.hashar.registry.internal.civil;

import org.jspecify.annotations.NullMarked;
