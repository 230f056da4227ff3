/** Persons who were registered twice: found, shown to a person who decides, merged and separated again (R2). */
@NullMarked
package org.hashar.registry.internal.duplicate;

import org.jspecify.annotations.NullMarked;
