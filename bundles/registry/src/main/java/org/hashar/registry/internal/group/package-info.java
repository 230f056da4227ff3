/** Groups, who was in them and when, and the figures counted from that. */
@NullMarked
package org.hashar.registry.internal.group;

import org.jspecify.annotations.NullMarked;
