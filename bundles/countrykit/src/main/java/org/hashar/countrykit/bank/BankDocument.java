package org.hashar.countrykit.bank;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * A bank's XML document of the form root, entries, fields, with the line of each thing, so that whatever is wrong can be told by its line. No document
 * type, no entity and nothing external is ever looked at.
 *
 * @param line of the root element
 * @param attributes of the root element
 */
record BankDocument(int line, Map<String, String> attributes, List<Entry> entries) {
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*?\\?>");
    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    BankDocument {
        attributes = Map.copyOf(attributes);
        entries = List.copyOf(entries);
    }

    /** An entry below the root. */
    record Entry(int line, String name, Map<String, String> attributes, Map<String, Field> fields) {}

    /** A field of an entry. */
    record Field(int line, String text) {}

    /**
     * Reads a document.
     *
     * @param charset that the bank writes in; it must be the declared one and the one really used
     * @param root name of the root element
     * @param violations what the elements break; the caller adds to it what the values break
     * @throws ProblemException with everything found so far when the document cannot be read to its end
     */
    static BankDocument read(byte[] bytes, Charset charset, String root, Violations violations) {
        checkEncoding(bytes, charset, violations);
        violations.throwIfAny();
        String text = new String(bytes, charset);
        int doctype = text.indexOf("<!DOCTYPE");
        if (doctype >= 0) {
            violations.add("line/" + lineAt(text, doctype), "document-type-not-allowed");
            violations.throwIfAny();
        }
        BankHandler handler = new BankHandler(root, violations);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            boolean truncated = !text.stripTrailing().endsWith("</" + root + ">");
            int line = Math.max(1, e.getLineNumber());
            violations.add("line/" + line, truncated ? "truncated" : "malformed-xml");
        } catch (SAXException e) {
            throw new IllegalStateException("no hardened XML reader", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        if (!handler.readable()) {
            violations.throwIfAny();
        }
        return handler.document();
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(APACHE + "disallow-doctype-decl", true);
            factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    private static void checkEncoding(byte[] bytes, Charset charset, Violations violations) {
        String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        String declared = declaration.lookingAt() ? declaration.group(1) : "";
        if (!declared.equalsIgnoreCase(charset.name())) {
            violations.add("line/1", "wrong-encoding", charset.name());
            return;
        }
        int broken = firstUndecodable(bytes, charset);
        if (broken >= 0) {
            violations.add("line/" + lineAt(bytes, broken), "wrong-encoding", charset.name());
        } else if (!charset.equals(StandardCharsets.UTF_8)) {
            // Letters of a one-byte encoding practically never form valid UTF-8: if they do, someone has converted the
            // file.
            int letter = firstNonAscii(bytes);
            if (letter >= 0 && firstUndecodable(bytes, StandardCharsets.UTF_8) < 0) {
                violations.add("line/" + lineAt(bytes, letter), "wrong-encoding", charset.name());
            }
        }
    }

    private static int firstUndecodable(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return in.position();
        }
        return -1;
    }

    private static int firstNonAscii(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lineAt(byte[] bytes, int position) {
        return lineAt(new String(bytes, StandardCharsets.ISO_8859_1), position);
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
