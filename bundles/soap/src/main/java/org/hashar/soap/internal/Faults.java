package org.hashar.soap.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a problem as the contract's one fault: the same fields as the problem document of the REST interface. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** Told by HTTP itself, before there is a SOAP message to answer; SOAP 1.1 wants 500 for all other faults. */
    private static final Set<Problem.Type> BY_HTTP = Set.of(
            Problem.Type.UNAUTHENTICATED,
            Problem.Type.METHOD_NOT_ALLOWED,
            Problem.Type.UNSUPPORTED_MEDIA_TYPE,
            Problem.Type.TOO_LARGE,
            Problem.Type.TOO_MANY_ATTEMPTS);

    private static final XMLOutputFactory OUTPUTS = XMLOutputFactory.newDefaultFactory();

    private Faults() {}

    /** The problem behind what was thrown; what nobody threw on purpose becomes an incident, which the log alone explains. */
    static Problem problemOf(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem.problem();
        }
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}", incident, thrown);
        return Problem.of(Problem.Type.INTERNAL, "incident", incident);
    }

    /** Answers with a fault in the client's language. */
    static void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = BY_HTTP.contains(problem.type()) ? problem.type().status() : 500;
        if (problem.type() == Problem.Type.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Hashar\", charset=\"UTF-8\"");
        }
        if (problem.type() == Problem.Type.TOO_MANY_ATTEMPTS) {
            response.setHeader("Retry-After", String.valueOf(problem.args().get(0)));
        } else if (problem.type().status() == 503) {
            response.setHeader("Retry-After", "30");
        }
        byte[] body = envelope(problem, Languages.of(request));
        response.setStatus(status);
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] envelope(Problem problem, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = OUTPUTS.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            xml.writeStartElement("soap", "Fault", SOAP);
            element(xml, "faultcode", problem.type().status() < 500 ? "soap:Client" : "soap:Server");
            element(xml, "faultstring", Messages.title(locale, problem) + ": " + Messages.detail(locale, problem));
            xml.writeStartElement("detail");
            detail(xml, problem, locale);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void detail(XMLStreamWriter xml, Problem problem, Locale locale) throws XMLStreamException {
        xml.writeStartElement("PartnerFault");
        xml.writeDefaultNamespace(Contract.NAMESPACE);
        element(xml, "type", problem.type().uri());
        element(xml, "code", problem.type().faultCode());
        element(xml, "title", Messages.title(locale, problem));
        element(xml, "status", String.valueOf(problem.type().status()));
        element(xml, "detail", Messages.detail(locale, problem));
        List<Violation> violations = problem.violations();
        if (!violations.isEmpty()) {
            xml.writeStartElement("violations");
            for (Violation violation : violations) {
                xml.writeStartElement("violation");
                element(xml, "pointer", violation.pointer());
                element(xml, "code", violation.code());
                element(xml, "message", Messages.violation(locale, violation));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    /** What XML cannot hold is shown as the replacement character, so that a fault can always be told. */
    private static String readable(String text) {
        return text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
