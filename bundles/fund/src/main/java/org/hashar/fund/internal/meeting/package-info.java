/** Meetings as source documents: their rules, what they post, how they are taken back. */
@NullMarked
package org.hashar.fund.internal.meeting;

import org.jspecify.annotations.NullMarked;
