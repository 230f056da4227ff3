/** Installs, upgrades and removes the modules of countries while the server runs. */
@NullMarked
package org.hashar.shell.internal.module;

import org.jspecify.annotations.NullMarked;
