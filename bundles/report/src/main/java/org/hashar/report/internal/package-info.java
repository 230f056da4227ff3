/** The engine that runs reports. */
@NullMarked
package org.hashar.report.internal;

import org.jspecify.annotations.NullMarked;
