package org.hashar.registry.internal;

import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.jspecify.annotations.Nullable;

/** The rules that many inputs share, each noted at a JSON pointer. Pure functions. */
public final class Input {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private Input() {}

    /** Whether it was given; transports may leave out what the records say is always there. */
    public static boolean given(Violations violations, @Nullable Object value, String pointer) {
        return violations.check(value != null, pointer, "required");
    }

    /** A text that must be there. */
    public static void text(Violations violations, @Nullable String text, String pointer, int max) {
        if (given(violations, Texts.clean(text), pointer)) {
            optionalText(violations, text, pointer, max);
        }
    }

    /** A text that may be left out. */
    public static void optionalText(Violations violations, @Nullable String text, String pointer, int max) {
        if (text != null) {
            violations.check(text.length() <= max, pointer, "too-long", max);
            violations.check(text.chars().noneMatch(Character::isISOControl), pointer, "not-plain-text");
        }
    }

    /** A code such as {@code NEIGHBOUR}, or nothing. */
    public static void optionalCode(Violations violations, @Nullable String code, String pointer) {
        violations.check(code == null || CODE.matcher(code).matches(), pointer, "not-a-code");
    }

    /** A BCP 47 tag that must be there. */
    public static void language(Violations violations, @Nullable String tag, String pointer) {
        if (given(violations, tag, pointer)) {
            violations.check(isLanguage(tag), pointer, "not-a-language");
        }
    }

    private static boolean isLanguage(@Nullable String tag) {
        if (tag == null || tag.isEmpty() || tag.length() > 35) {
            return false;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** A day that must be there and not lie in the future; false when it breaks the rule. */
    public static boolean pastDay(Violations violations, @Nullable LocalDate day, String pointer, LocalDate today) {
        return given(violations, day, pointer) && optionalPastDay(violations, day, pointer, today);
    }

    /** A day that may be left out, and else does not lie in the future; false when it breaks the rule. */
    public static boolean optionalPastDay(
            Violations violations, @Nullable LocalDate day, String pointer, LocalDate today) {
        return violations.check(day == null || !day.isAfter(today), pointer, "in-the-future", today);
    }

    /**
     * The id that a page goes on after.
     *
     * @throws ProblemException invalid when it is none
     */
    public static @Nullable UUID after(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            Violations violations = new Violations();
            violations.add("/after", "not-a-uuid");
            throw Problem.invalid(violations.list()).exception();
        }
    }
}
