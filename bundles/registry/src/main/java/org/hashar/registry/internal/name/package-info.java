/** By which keys groups and organisations are found, and in which order they are listed. */
@NullMarked
package org.hashar.registry.internal.name;

import org.jspecify.annotations.NullMarked;
