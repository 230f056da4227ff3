/** The tables of imports. */
@NullMarked
package org.hashar.intake.internal;

import org.jspecify.annotations.NullMarked;
