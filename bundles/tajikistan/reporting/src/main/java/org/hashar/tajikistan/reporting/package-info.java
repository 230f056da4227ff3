/** The local reports of Tajikistan. */
@NullMarked
package org.hashar.tajikistan.reporting;

import org.jspecify.annotations.NullMarked;
