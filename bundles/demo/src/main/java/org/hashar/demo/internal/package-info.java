/** The demo: a story made by a seeded generator, and the command that loads it through the platform's own services. */
@NullMarked
package org.hashar.demo.internal;

import org.jspecify.annotations.NullMarked;
