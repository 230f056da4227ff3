@NullMarked
package org.hashar.launcher;

import org.jspecify.annotations.NullMarked;
