package org.hashar.rest.internal;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;

/** Answers with an entity tag: the version where there is one, else a digest of the content. */
final class Reply {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final int TAG_BYTES = 15;

    private Reply() {}

    /** What was asked for, or 304 when the client has it already. */
    static Response found(HttpHeaders headers, Object value) {
        byte[] body = Json.bytes(value);
        return found(headers, body, MediaType.APPLICATION_JSON, digest(body));
    }

    /** The same for something that has a version. */
    static Response found(HttpHeaders headers, Object value, long version) {
        return found(headers, Json.bytes(value), MediaType.APPLICATION_JSON, tag(version));
    }

    /** The same for bytes of any type. */
    static Response found(HttpHeaders headers, byte[] body, String type) {
        return found(headers, body, type, digest(body));
    }

    private static Response found(HttpHeaders headers, byte[] body, String type, String tag) {
        Response.ResponseBuilder response = has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
                ? Response.notModified()
                : Response.ok(body, type);
        return tagged(response, tag).build();
    }

    /** What is stored: 201 and its address when it is new, 200 when it was there. */
    static Response recorded(UriInfo uri, Recorded<?> recorded, @Nullable Long version) {
        return recorded(uri.getAbsolutePath(), recorded, version);
    }

    /** The same for something with another address than the request's. */
    static Response recorded(URI address, Recorded<?> recorded, @Nullable Long version) {
        byte[] body = Json.bytes(recorded.value());
        Response.ResponseBuilder response = recorded.created() ? Response.created(address) : Response.ok();
        response.entity(body).type(MediaType.APPLICATION_JSON);
        return tagged(response, version == null ? digest(body) : tag(version)).build();
    }

    /** What something looks like after a change. */
    static Response changed(Object value, @Nullable Long version) {
        byte[] body = Json.bytes(value);
        return tagged(Response.ok(body, MediaType.APPLICATION_JSON), version == null ? digest(body) : tag(version))
                .build();
    }

    /** The version in {@code If-Match}; empty when the client sent none. */
    static Optional<Long> ifMatch(HttpHeaders headers) {
        String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null) {
            return Optional.empty();
        }
        Matcher matcher = VERSION.matcher(given.strip());
        if (!matcher.matches()) {
            throw Problem.of(Problem.Type.STALE, "unknown-etag").exception();
        }
        return Optional.of(Long.valueOf(matcher.group(1)));
    }

    /** The version in {@code If-Match}, without which the change would overwrite what the client never saw. */
    static long requireIfMatch(HttpHeaders headers) {
        return ifMatch(headers)
                .orElseThrow(() -> Problem.of(Problem.Type.PRECONDITION_REQUIRED, "precondition-required")
                        .exception());
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Accept-Language");
    }

    private static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
