/** What the programmes of Kyrgyzstan teach. */
@NullMarked
package org.hashar.kyrgyzstan.training;

import org.jspecify.annotations.NullMarked;
