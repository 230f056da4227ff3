/** The local reports of Kyrgyzstan. */
@NullMarked
package org.hashar.kyrgyzstan.reporting;

import org.jspecify.annotations.NullMarked;
