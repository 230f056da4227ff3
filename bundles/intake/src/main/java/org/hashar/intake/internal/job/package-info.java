/** Imports as pieces of work that survive a restart and can be taken back. */
@NullMarked
package org.hashar.intake.internal.job;

import org.jspecify.annotations.NullMarked;
