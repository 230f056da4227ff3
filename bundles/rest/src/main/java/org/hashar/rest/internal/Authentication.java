package org.hashar.rest.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.access.AccessService;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Actor} of what the client sent, before anything else is looked at: {@code Basic} for accounts, {@code Bearer} for API keys.
 * What the actor may do is decided in the services.
 */
@PreMatching
public final class Authentication implements ContainerRequestFilter {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final Services services;

    Authentication(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Actor actor = actor(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> Problem.of(Problem.Type.UNAUTHENTICATED, "unauthenticated")
                        .exception());
        JAXRSUtils.getCurrentMessage().put(Actor.class, actor);
    }

    private Optional<Actor> actor(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        AccessService access = services.access();
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return access.signInWithKey(header.substring(BEARER.length()).strip());
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(access, header.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

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
