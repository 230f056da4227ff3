/** Starts the container for one data folder, and talks to a server that is up. Runs outside the container. */
@NullMarked
package org.hashar.launcher;

import org.jspecify.annotations.NullMarked;
