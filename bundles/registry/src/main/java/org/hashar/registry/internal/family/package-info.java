/** The family around a person: absences, marriages, what migration made of a household, land. */
@NullMarked
package org.hashar.registry.internal.family;

import org.jspecify.annotations.NullMarked;
