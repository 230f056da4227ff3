package org.hashar.shell.internal.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the container's exceptions in a line that a person can read. */
final class Reasons {
    private static final int LONGEST = 400;
    private static final Pattern MISSING = Pattern.compile("missing requirement \\[([^\\]]+)\\] ([^\\[]+)");

    private Reasons() {}

    /** The innermost message; of a resolver's chain of requirements the last, which is the one that nobody provides. */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        Matcher matcher = MISSING.matcher(message);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1) + " needs " + matcher.group(2).strip();
        }
        String text = (last == null ? message : last).replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
