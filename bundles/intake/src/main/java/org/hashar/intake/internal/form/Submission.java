package org.hashar.intake.internal.form;

import org.jspecify.annotations.Nullable;

/**
 * A form filled in.
 *
 * @param form what it calls its form, null when it does not say
 * @param version what it calls the form's version, null when it does not say
 * @param instance its own id, null when it has none
 * @param earlier id of the submission that it corrects, null for none
 * @param encrypted whether it can only be read with somebody's key
 * @param root what was answered
 */
record Submission(
        @Nullable String form,
        @Nullable String version,
        @Nullable String instance,
        @Nullable String earlier,
        boolean encrypted,
        Node root) {
    private static final String UUID = "uuid:";

    /** Programs write ids with and without a word in front. */
    static @Nullable String plain(@Nullable String id) {
        return id != null && id.startsWith(UUID) ? id.substring(UUID.length()) : id;
    }
}
