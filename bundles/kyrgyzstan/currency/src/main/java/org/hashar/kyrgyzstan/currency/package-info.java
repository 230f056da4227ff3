/** The money of Kyrgyzstan: currencies, the smallest payment, official rates. */
@NullMarked
package org.hashar.kyrgyzstan.currency;

import org.jspecify.annotations.NullMarked;
