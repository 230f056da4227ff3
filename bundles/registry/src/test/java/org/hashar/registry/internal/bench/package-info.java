/** Measures the registry when it is large; run by hand. */
package org.hashar.registry.internal.bench;
