/** Kyrgyzstan: its map, its words and its kinds of groups. */
@NullMarked
package org.hashar.kyrgyzstan;

import org.jspecify.annotations.NullMarked;
