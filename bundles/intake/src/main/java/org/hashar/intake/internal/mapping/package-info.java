/** From cells to drafts of the registry; nothing is guessed. */
@NullMarked
package org.hashar.intake.internal.mapping;

import org.jspecify.annotations.NullMarked;
