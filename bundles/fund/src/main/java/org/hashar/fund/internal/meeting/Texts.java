package org.hashar.fund.internal.meeting;

import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.jspecify.annotations.Nullable;

/** What text may be stored. Pure. */
public final class Texts {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,39}");
    /** No control characters but the ones of plain lines, and no halves of characters: databases refuse them. */
    private static final Pattern PLAIN =
            Pattern.compile("[^\\p{Cntrl}\\p{Cs}]*+(?:[\\n\\r\\t][^\\p{Cntrl}\\p{Cs}]*+)*+");

    private Texts() {}

    /** Checks a text that people write; null is none. */
    public static void check(Violations violations, String pointer, @Nullable String text, int max) {
        if (text != null && violations.check(text.length() <= max, pointer, "too-long", max)) {
            violations.check(PLAIN.matcher(text).matches(), pointer, "not-plain-text");
        }
    }

    /** Checks a text that must say something. */
    public static void checkReason(Violations violations, String pointer, @Nullable String text, int max) {
        if (violations.check(text != null && !text.isBlank(), pointer, "reason-needed")) {
            check(violations, pointer, text, max);
        }
    }

    /** Checks a code such as {@code PEST_CONTROL}; null is none. */
    public static void checkCode(Violations violations, String pointer, @Nullable String code) {
        violations.check(code == null || CODE.matcher(code).matches(), pointer, "not-a-code");
    }
}
