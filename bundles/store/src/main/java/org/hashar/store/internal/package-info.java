/** The kernel behind {@code org.hashar.store}: engines, migrations, the persistence unit and its transactions. */
@NullMarked
package org.hashar.store.internal;

import org.jspecify.annotations.NullMarked;
