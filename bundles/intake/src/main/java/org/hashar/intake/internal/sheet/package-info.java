/** Files as rows of cells, and what is refused before anything is made of it. */
@NullMarked
package org.hashar.intake.internal.sheet;

import org.jspecify.annotations.NullMarked;
