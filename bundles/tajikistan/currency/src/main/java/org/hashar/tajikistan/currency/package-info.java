/** The money of Tajikistan: currencies, the smallest payment, official rates. */
@NullMarked
package org.hashar.tajikistan.currency;

import org.jspecify.annotations.NullMarked;
