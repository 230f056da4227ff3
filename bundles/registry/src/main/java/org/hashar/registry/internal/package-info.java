/** The registry: people, groups, memberships with two clocks, places, and the countries they belong to. */
@NullMarked
package org.hashar.registry.internal;

import org.jspecify.annotations.NullMarked;
