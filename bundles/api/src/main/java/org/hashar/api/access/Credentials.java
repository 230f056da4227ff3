package org.hashar.api.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.hashar.api.Actor;
import org.jspecify.annotations.Nullable;

/** Who calls by HTTP, by what the header {@code Authorization} says: {@code Basic} for accounts, {@code Bearer} for API keys. */
public final class Credentials {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private Credentials() {}

    /**
     * The actor whom the header names; empty when they do not fit, without telling why.
     *
     * @param authorization the header's value; null when the client sent none
     */
    public static Optional<Actor> signIn(AccessService access, @Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return access.signInWithKey(authorization.substring(BEARER.length()).strip());
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(access, authorization.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

    /** What held the password is wiped, so that it does not stay in memory. */
    private static Optional<Actor> basic(AccessService access, String credentials) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(credentials);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(decoded));
        char[] chars = new char[text.remaining()];
        text.get(chars);
        int colon = 0;
        while (colon < chars.length && chars[colon] != ':') {
            colon++;
        }
        if (colon == chars.length) {
            return Optional.empty();
        }
        char[] password = Arrays.copyOfRange(chars, colon + 1, chars.length);
        try {
            return access.signIn(new String(chars, 0, colon), password);
        } finally {
            Arrays.fill(decoded, (byte) 0);
            Arrays.fill(chars, '\0');
            Arrays.fill(password, '\0');
        }
    }
}
