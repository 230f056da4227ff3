/** The commands in the scope {@code hashar}: thin, each one call of a service and a table of what it answers. */
@NullMarked
package org.hashar.shell.internal;

import org.jspecify.annotations.NullMarked;
