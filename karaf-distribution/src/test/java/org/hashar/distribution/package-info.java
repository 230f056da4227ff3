/** Tests of the archive as a user unpacks and starts it. */
@NullMarked
package org.hashar.distribution;

import org.jspecify.annotations.NullMarked;
