/** Takes away who somebody was, and leaves what was counted and posted (R12). */
@NullMarked
package org.hashar.registry.internal.erasure;

import org.jspecify.annotations.NullMarked;
