package org.hashar.soap.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.hashar.api.Violations;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds one request element against the contract's schema while it is read, and names every element that does not fit: by a JSON pointer
 * below the request element, and by its line. Not thread-safe.
 */
final class SchemaCheck implements ErrorHandler {
    /** Elements that hold a list: in pointers the place of an item stands for its element. */
    private static final Set<String> LISTS = Set.of(
            "attendance",
            "contributions",
            "loans",
            "repayments",
            "expenses",
            "goods",
            "shares",
            "names",
            "identifiers",
            "phones");
    /** More would help nobody, and a request of broken elements alone must not make an answer larger than itself. */
    private static final int MOST = 50;

    private static final Map<String, String> CODES = Map.of(
            "cvc-complex-type.2.4.a", "xml-unexpected",
            "cvc-complex-type.2.4.d", "xml-unexpected",
            "cvc-complex-type.2.4.b", "xml-missing",
            "cvc-datatype-valid.1.2.1", "xml-value",
            "cvc-pattern-valid", "xml-value",
            "cvc-enumeration-valid", "xml-value");
    private static final Pattern LAST_QUOTED = Pattern.compile(".*'([^']*)'[^']*", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile(".*'\\{([^']*)\\}'[^']*", Pattern.DOTALL);

    private final ValidatorHandler validator;
    private final XMLStreamReader reader;
    private final Violations violations;
    private final Deque<Step> path = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();

    SchemaCheck(ValidatorHandler validator, XMLStreamReader reader, Violations violations) throws SAXException {
        this.validator = validator;
        this.reader = reader;
        this.violations = violations;
        validator.setErrorHandler(this);
        validator.startDocument();
    }

    /** One element on the way from the request element to where the reader stands. */
    private static final class Step {
        private final String name;
        private final String pointer;
        private int children;

        Step(String name, String pointer) {
            this.name = name;
            this.pointer = pointer;
        }
    }

    /** Tells the prefixes that an element declares, also those around the request element. */
    void prefixes() throws SAXException {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            validator.startPrefixMapping(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
    }

    void start() throws SAXException {
        String name = reader.getLocalName();
        Step parent = path.peek();
        String pointer;
        if (parent == null) {
            pointer = "";
        } else {
            pointer = parent.pointer + "/" + (LISTS.contains(parent.name) ? String.valueOf(parent.children) : name);
            parent.children++;
        }
        path.push(new Step(name, pointer));
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            String qualified = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
            String uri = reader.getAttributeNamespace(i);
            attributes.addAttribute(uri == null ? "" : uri, local, qualified, "CDATA", reader.getAttributeValue(i));
        }
        validator.startElement(namespace(), name, name, attributes);
    }

    void text() throws SAXException {
        validator.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Ends an element; returns true when it was the request element. */
    boolean end() throws SAXException {
        validator.endElement(namespace(), reader.getLocalName(), reader.getLocalName());
        path.pop();
        if (path.isEmpty()) {
            validator.endDocument();
            return true;
        }
        return false;
    }

    private String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
        tell(String.valueOf(e.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException e) {
        tell(String.valueOf(e.getMessage()));
    }

    /** Takes the rule and what is expected from the validator's sentence; the values in it may be personal and stay behind. */
    private void tell(String sentence) {
        Step here = path.getFirst();
        // The validator often says two things about one element; the first is the precise one.
        if (told.size() >= MOST || !told.add(here.pointer)) {
            return;
        }
        int line = reader.getLocation().getLineNumber();
        String code =
                CODES.getOrDefault(sentence.substring(0, Math.max(0, sentence.indexOf(':'))), "xml-not-by-contract");
        switch (code) {
            case "xml-unexpected", "xml-missing" ->
                violations.add(here.pointer, code, here.name, line, expected(sentence));
            case "xml-value" -> violations.add(here.pointer, code, here.name, line, lastQuoted(sentence));
            default -> violations.add(here.pointer, code, here.name, line);
        }
    }

    private static String expected(String sentence) {
        Matcher matcher = EXPECTED.matcher(sentence);
        if (!matcher.matches()) {
            return "-";
        }
        return Stream.of(matcher.group(1).split(", "))
                .map(s -> s.substring(s.lastIndexOf(':') + 1).replace("\"", "").replace("}", ""))
                .collect(Collectors.joining(", "));
    }

    private static String lastQuoted(String sentence) {
        Matcher matcher = LAST_QUOTED.matcher(sentence);
        return matcher.matches() ? matcher.group(1) : "-";
    }
}
