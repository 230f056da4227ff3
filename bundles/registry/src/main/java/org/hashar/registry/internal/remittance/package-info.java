/** What migrants send home. */
@NullMarked
package org.hashar.registry.internal.remittance;

import org.jspecify.annotations.NullMarked;
