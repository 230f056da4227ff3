package org.hashar.soap.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.access.AccessService;

/** Who calls: an account by HTTP Basic, or a partner's machine by its key as a bearer token. */
final class Credentials {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private Credentials() {}

    /**
     * The actor behind a request.
     *
     * @throws ProblemException unauthenticated, without telling what does not fit
     */
    static Actor actor(AccessService access, HttpServletRequest request) {
        return signIn(access, request).orElseThrow(() -> Problem.of(Problem.Type.UNAUTHENTICATED, "unauthenticated")
                .exception());
    }

    private static Optional<Actor> signIn(AccessService access, HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return access.signInWithKey(header.substring(BEARER.length()).strip());
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(access, header.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

    private static Optional<Actor> basic(AccessService access, String token) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        char[] password = pair.substring(colon + 1).toCharArray();
        try {
            return access.signIn(pair.substring(0, colon), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
