package org.hashar.soap.internal;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads every request before CXF does, with a parser that knows no document types and no entities but the five of XML, and lets through
 * only what is small, flat and by the contract. What CXF and JAXB then read has no surprises left. Thread-safe.
 */
final class RequestCheck {
    static final int MAX_DEPTH = 20;
    static final int MAX_ELEMENTS = 20_000;
    static final int MAX_ATTRIBUTES = 20;
    static final Set<String> OPERATIONS = Set.of(
            "FindGroups",
            "RecordMeeting",
            "GroupStatement",
            "MembershipFigure",
            "FindFunds",
            "FindSeasons",
            "IssueSeasonLoan",
            "RepaySeasonLoan",
            "SeasonLoanStatement",
            "FindSeasonLoans",
            "FundPosition",
            "FundBySource",
            "SeasonPortfolio",
            "SeasonLineage",
            "FindPersons",
            "RegisterPerson",
            "EnrolMember",
            "FindMemberships",
            "FindMembershipsOfPerson");

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final Contract contract;
    private final XMLInputFactory inputs;

    RequestCheck(Contract contract) {
        this.contract = contract;
        // The JDK's own, whatever else is installed in the container.
        inputs = XMLInputFactory.newDefaultFactory();
        inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        inputs.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    }

    /**
     * Lets a request through.
     *
     * @throws ProblemException malformed when it cannot be read as a SOAP message, invalid when it is not by the contract
     */
    void check(byte[] request) {
        try {
            XMLStreamReader reader = inputs.createXMLStreamReader(new StringReader(text(request)));
            try {
                new Reading(contract, reader).run();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw malformed(line, "xml-not-well-formed", line);
        } catch (SAXException e) {
            throw malformed(1, "xml-not-well-formed", 1);
        }
    }

    /** Decodes by itself, because the parser prints bytes that are not UTF-8 on the server's console. */
    private static String text(byte[] request) {
        ByteBuffer in = ByteBuffer.wrap(request);
        CharBuffer out = CharBuffer.allocate(request.length);
        // A new decoder reports what is malformed.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += request[i] == '\n' ? 1 : 0;
            }
            throw malformed(line, "xml-utf8", line);
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ProblemException malformed(int line, String code, Object... args) {
        Violation violation = new Violation("line/" + line, code, List.of(args));
        return new Problem(Problem.Type.MALFORMED, "malformed-xml", List.of(), List.of(violation)).exception();
    }

    /** One request being read. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final Violations violations = new Violations();
        private int depth;
        private int elements;
        private int requests;
        private boolean inBody;
        private @Nullable SchemaCheck payload;
        private final SchemaCheck candidate;

        Reading(Contract contract, XMLStreamReader reader) throws SAXException {
            this.reader = reader;
            this.candidate = new SchemaCheck(contract.schema().newValidatorHandler(), reader, violations);
        }

        void run() throws XMLStreamException, SAXException {
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw refused("xml-encoding");
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw refused("xml-document-type");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("xml-entity");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused("xml-instruction");
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {
                        // Comments mean nothing.
                    }
                }
            }
            if (requests != 1) {
                throw refused("soap-one-request", requests);
            }
            violations.throwIfAny();
        }

        private void start() throws SAXException {
            depth++;
            elements++;
            if (depth > MAX_DEPTH) {
                throw refused("xml-too-deep", MAX_DEPTH);
            }
            if (elements > MAX_ELEMENTS) {
                throw refused("xml-too-many-elements", MAX_ELEMENTS);
            }
            if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
                throw refused("xml-too-many-attributes", MAX_ATTRIBUTES);
            }
            switch (depth) {
                case 1 -> {
                    if (!is("Envelope")) {
                        throw refused("soap-envelope");
                    }
                    candidate.prefixes();
                }
                case 2 -> {
                    inBody = is("Body");
                    if (!inBody && !is("Header")) {
                        throw refused("soap-envelope");
                    }
                    if (inBody) {
                        candidate.prefixes();
                    }
                }
                case 3 -> third();
                default -> {
                    if (payload != null) {
                        payload.prefixes();
                        payload.start();
                    }
                }
            }
        }

        /** A header, or the request element. */
        private void third() throws SAXException {
            if (!inBody) {
                if ("1".equals(reader.getAttributeValue(SOAP, "mustUnderstand"))) {
                    throw refused("soap-header", reader.getLocalName());
                }
                return;
            }
            requests++;
            if (requests > 1) {
                throw refused("soap-one-request", requests);
            }
            if (!Contract.NAMESPACE.equals(reader.getNamespaceURI()) || !OPERATIONS.contains(reader.getLocalName())) {
                throw refused("soap-operation", reader.getLocalName());
            }
            payload = candidate;
            payload.prefixes();
            payload.start();
        }

        private void text() throws SAXException {
            if (payload != null) {
                payload.text();
            } else if (depth < 3 && !reader.isWhiteSpace()) {
                throw refused("soap-envelope");
            }
        }

        private void end() throws SAXException {
            if (payload != null && payload.end()) {
                payload = null;
            }
            depth--;
        }

        private boolean is(String name) {
            return SOAP.equals(reader.getNamespaceURI()) && name.equals(reader.getLocalName());
        }

        private ProblemException refused(String code, Object... args) {
            // At its end the reader stands nowhere.
            int line = Math.max(1, reader.getLocation().getLineNumber());
            Object[] all = new Object[args.length + 1];
            all[0] = line;
            System.arraycopy(args, 0, all, 1, args.length);
            return malformed(line, code, all);
        }
    }
}
