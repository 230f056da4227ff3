/** Who agreed to what, and to whom data were handed (R12). */
@NullMarked
package org.hashar.registry.internal.consent;

import org.jspecify.annotations.NullMarked;
