/** Tajikistan: its map, its words and its kinds of groups. */
@NullMarked
package org.hashar.tajikistan;

import org.jspecify.annotations.NullMarked;
