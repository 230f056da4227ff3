package org.hashar.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The platform's own sentences in English, Russian, Tajik and Kyrgyz. Thread-safe. */
public final class Messages {
    private static final String BASE = "org.hashar.api.messages";
    private static final Control ENGLISH_LAST = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The kind of problem in a few words, for example "Not found". */
    public static String title(Locale locale, Problem problem) {
        return text(locale, "title." + problem.type().key());
    }

    /** What is wrong in this case, and what to do about it. */
    public static String detail(Locale locale, Problem problem) {
        return text(locale, "detail." + problem.detailKey(), problem.args().toArray());
    }

    /** Which rule was broken, and what would be right. */
    public static String violation(Locale locale, Violation violation) {
        return text(locale, "violation." + violation.code(), violation.args().toArray());
    }

    /** A sentence by its whole key, for example {@code health.schema-failed}; the key itself when there is none. */
    public static String text(Locale locale, String key, Object... args) {
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(BASE, locale, Messages.class.getClassLoader(), ENGLISH_LAST)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
        // Arguments are codes, dates and amounts: shown as they are, never with the grouping of a locale.
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, locale).format(plain);
    }
}
