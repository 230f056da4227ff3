/** What the currency modules read official rates with. */
@NullMarked
package org.hashar.countrykit.bank;

import org.jspecify.annotations.NullMarked;
