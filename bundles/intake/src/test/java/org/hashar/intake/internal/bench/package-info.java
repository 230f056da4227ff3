/** Measures imports; run by hand. */
package org.hashar.intake.internal.bench;
