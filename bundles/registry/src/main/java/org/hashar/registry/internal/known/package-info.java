/** Facts with two clocks (R1): when they hold, and from when until when that was known. */
@NullMarked
package org.hashar.registry.internal.known;

import org.jspecify.annotations.NullMarked;
