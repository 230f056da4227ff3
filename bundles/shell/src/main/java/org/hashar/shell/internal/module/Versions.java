package org.hashar.shell.internal.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/** Orders versions as Maven and features write them. */
final class Versions {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-](.*))?");

    private Versions() {}

    static int compare(String left, String right) {
        return parse(left).compareTo(parse(right));
    }

    /** What is no version at all comes before all that are. */
    private static Version parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Version.emptyVersion;
        }
        String qualifier = matcher.group(4) == null ? "" : matcher.group(4).replaceAll("[^A-Za-z0-9_-]", "_");
        return new Version(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)), qualifier);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
