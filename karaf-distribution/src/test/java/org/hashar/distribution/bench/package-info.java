/** Speed as ratios: what the product does beside what the machine and the database allow, in the same round. */
@NullMarked
package org.hashar.distribution.bench;

import org.jspecify.annotations.NullMarked;
