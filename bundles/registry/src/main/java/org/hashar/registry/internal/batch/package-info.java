/** The entrance for many at once. */
@NullMarked
package org.hashar.registry.internal.batch;

import org.jspecify.annotations.NullMarked;
