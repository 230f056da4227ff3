/** The REST interface: JAX-RS resources, JSON, problems, authentication. */
@NullMarked
package org.hashar.rest.internal;

import org.jspecify.annotations.NullMarked;
