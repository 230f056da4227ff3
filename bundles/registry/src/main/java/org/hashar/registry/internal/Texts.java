package org.hashar.registry.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How written things are kept and compared. Pure functions. */
public final class Texts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Texts() {}

    /**
     * The form that is kept: composed characters, no blanks around, one blank between words; null for null and for
     * nothing but blanks.
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = BLANKS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        return clean.isEmpty() ? null : clean;
    }

    /** The form that is searched and compared: clean and in lower case; empty for nothing. */
    public static String key(@Nullable String text) {
        String clean = clean(text);
        return clean == null ? "" : clean.toLowerCase(Locale.ROOT);
    }

    /**
     * A pattern for {@code like} that finds the text anywhere. Escaped by the backslash, as both databases do unless told otherwise: to tell them
     * is a constant in the query, with which all its parameters become text, and H2 does not read ids so.
     */
    public static String anywhere(String key) {
        return "%" + key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** One short text for a content: equal contents have equal fingerprints, and others have others. */
    public static String fingerprint(@Nullable Object... parts) {
        StringBuilder content = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            content.append(part == null ? -1 : text.length()).append(':').append(text);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
