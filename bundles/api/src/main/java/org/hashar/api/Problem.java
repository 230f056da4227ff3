package org.hashar.api;

import java.util.List;
import java.util.Locale;

/**
 * What went wrong, in a form that every transport can show: RFC 9457 over REST, the declared fault over SOAP, plain words
 * in the shell. Texts are looked up by key ({@link Messages}), so that a problem can be told in the reader's language.
 *
 * @param type what kind of problem; never translated
 * @param detailKey key of the sentence that says what is wrong here, below {@code detail.} in the messages
 * @param args what the sentence names: codes, dates, amounts; never names or free text of persons
 * @param violations all rules that the input broke, empty when the problem is not about the input
 */
public record Problem(Type type, String detailKey, List<Object> args, List<Violation> violations) {

    public Problem {
        args = List.copyOf(args);
        violations = List.copyOf(violations);
    }

    /** A problem without violations. */
    public static Problem of(Type type, String detailKey, Object... args) {
        return new Problem(type, detailKey, List.of(args), List.of());
    }

    /** Input that breaks rules. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(Type.INVALID, "invalid", List.of(violations.size()), violations);
    }

    /** This problem, to be thrown. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** What kind of problem, with its HTTP status and the code of the SOAP fault. */
    public enum Type {
        MALFORMED(400, "Invalid"),
        UNAUTHENTICATED(401, "Unauthenticated"),
        FORBIDDEN(403, "Forbidden"),
        NOT_FOUND(404, "NotFound"),
        METHOD_NOT_ALLOWED(405, "Invalid"),
        NOT_ACCEPTABLE(406, "Invalid"),
        /** The same id with other content, or something that stands in the way. */
        CONFLICT(409, "Conflict"),
        /** The version in If-Match is not the current one. */
        STALE(412, "Conflict"),
        TOO_LARGE(413, "Invalid"),
        UNSUPPORTED_MEDIA_TYPE(415, "Invalid"),
        INVALID(422, "Invalid"),
        /** Not enough cash, savings or debt for what was asked. */
        LIMIT_EXCEEDED(422, "LimitExceeded"),
        /** The change needs the version that the client has seen, in If-Match. */
        PRECONDITION_REQUIRED(428, "Conflict"),
        /** Too many failed sign-ins in a row with one login; its first argument says in how many seconds to try again. */
        TOO_MANY_ATTEMPTS(429, "Unavailable"),
        INTERNAL(500, "Internal"),
        /** The country's data is kept and readable, but nothing new may be written until it is installed again. */
        COUNTRY_NOT_INSTALLED(503, "Unavailable"),
        /** A local training, currency or reporting module that is needed is not installed. */
        MODULE_NOT_INSTALLED(503, "Unavailable"),
        UNAVAILABLE(503, "Unavailable");

        private final int status;
        private final String faultCode;

        Type(int status, String faultCode) {
            this.status = status;
            this.faultCode = faultCode;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The code in the SOAP fault. */
        public String faultCode() {
            return faultCode;
        }

        /** The name in lower case with hyphens, for example {@code not-found}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The URI of RFC 9457's {@code type}. */
        public String uri() {
            return "urn:hashar:problem:" + key();
        }
    }
}
