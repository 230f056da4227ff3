package org.hashar.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * API keys: 256 random bits behind a prefix by which a leaked one is recognised. They cannot be guessed, so a plain SHA-256 is enough to
 * keep them by.
 */
final class Keys {
    private static final String PREFIX = "hsh_";
    private static final Pattern FORM = Pattern.compile("hsh_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    static String make() {
        return PREFIX + random(32);
    }

    /** URL-safe text of that many random bytes. */
    static String random(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static boolean isWellFormed(String key) {
        return FORM.matcher(key).matches();
    }

    static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
