/** Forms filled in on telephones, and their submissions as rows. */
@NullMarked
package org.hashar.intake.internal.form;

import org.jspecify.annotations.NullMarked;
