/** What the programmes of Tajikistan teach. */
@NullMarked
package org.hashar.tajikistan.training;

import org.jspecify.annotations.NullMarked;
