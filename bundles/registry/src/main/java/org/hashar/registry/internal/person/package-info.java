/** Persons and their names. */
@NullMarked
package org.hashar.registry.internal.person;

import org.jspecify.annotations.NullMarked;
