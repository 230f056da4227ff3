package org.hashar.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.interceptor.Fault;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an RFC 9457 problem of everything that goes wrong, in the reader's language; of the unexpected only an incident's number. */
public final class Problems implements ExceptionMapper<Throwable> {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "30";

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Languages.of(headers);
        Throwable cause = thrown;
        while (cause instanceof Fault && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ProblemException problem) {
            return response(problem.problem(), locale, null, null);
        }
        if (cause instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return response(ofHttp(http.getResponse()), locale, null, http.getResponse());
        }
        Problem incident = incident(cause);
        return response(incident, locale, "urn:uuid:" + incident.args().get(0), null);
    }

    /** Logs what nobody expected, and tells only the number under which it is logged. */
    static Problem incident(Throwable cause) {
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}", incident, cause);
        return Problem.of(Problem.Type.INTERNAL, "incident", incident);
    }

    /** A problem that is a part of an answer. */
    static Body body(Problem problem, Locale locale) {
        return body(problem, locale, null);
    }

    private static Problem ofHttp(Response answer) {
        return switch (answer.getStatus()) {
            case 404 -> Problem.of(Problem.Type.NOT_FOUND, "no-such-path");
            case 405 ->
                Problem.of(
                        Problem.Type.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        String.valueOf(answer.getHeaderString(HttpHeaders.ALLOW)));
            case 406 -> Problem.of(Problem.Type.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> Problem.of(Problem.Type.TOO_LARGE, "too-large", BodyLimit.BYTES);
            case 415 -> Problem.of(Problem.Type.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            default -> Problem.of(Problem.Type.MALFORMED, "malformed-request");
        };
    }

    private static Response response(
            Problem problem, Locale locale, @Nullable String instance, @Nullable Response original) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .entity(Json.bytes(body(problem, locale, instance)))
                .type(MEDIA_TYPE)
                .language(locale);
        if (problem.type() == Problem.Type.METHOD_NOT_ALLOWED && original != null) {
            response.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        switch (problem.type()) {
            case UNAUTHENTICATED ->
                response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hashar\", charset=\"UTF-8\"");
            case TOO_MANY_ATTEMPTS ->
                response.header(HttpHeaders.RETRY_AFTER, problem.args().get(0));
            case COUNTRY_NOT_INSTALLED, MODULE_NOT_INSTALLED, UNAVAILABLE ->
                response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            default -> {
                // The others need no header of their own.
            }
        }
        return response.build();
    }

    private static Body body(Problem problem, Locale locale, @Nullable String instance) {
        return new Body(
                problem.type().uri(),
                Messages.title(locale, problem),
                problem.type().status(),
                Messages.detail(locale, problem),
                instance,
                problem.violations().stream()
                        .map(v -> new Broken(v.pointer(), v.code(), Messages.violation(locale, v)))
                        .toList());
    }

    /** Answers where there are no resources to answer: before the first and after the last call. */
    static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(problem.type().status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.getOutputStream().write(Json.bytes(body(problem, locale, null)));
    }

    /** The members of RFC 9457, and what the input broke. */
    record Body(
            String type, String title, int status, String detail, @Nullable String instance, List<Broken> violations) {}

    /** One broken rule in words. */
    record Broken(String pointer, String code, String message) {}
}
