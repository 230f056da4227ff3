/** The tests that every country module inherits. */
@NullMarked
package org.hashar.countrykit.testing;

import org.jspecify.annotations.NullMarked;
