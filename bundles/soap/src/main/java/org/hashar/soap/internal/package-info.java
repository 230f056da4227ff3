/** The partners' SOAP endpoint. */
@NullMarked
package org.hashar.soap.internal;

import org.jspecify.annotations.NullMarked;
