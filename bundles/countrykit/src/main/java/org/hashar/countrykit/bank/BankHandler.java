package org.hashar.countrykit.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.api.Violations;
import org.hashar.countrykit.bank.BankDocument.Entry;
import org.hashar.countrykit.bank.BankDocument.Field;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers root, entries and fields with their lines. */
final class BankHandler extends DefaultHandler {
    private static final int FIELD_DEPTH = 3;

    private final String root;
    private final Violations violations;
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> attributes = Map.of();
    private @Nullable Locator locator;
    private @Nullable Entry entry;
    private int rootLine = 1;
    private int depth;
    private boolean ended;
    private boolean ours = true;

    BankHandler(String root, Violations violations) {
        this.root = root;
        this.violations = violations;
    }

    /** Whether the document is of this bank and was read to its end. */
    boolean readable() {
        return ended && ours;
    }

    BankDocument document() {
        return new BankDocument(rootLine, attributes, entries);
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) {
        depth++;
        text.setLength(0);
        if (depth == 1) {
            rootLine = line();
            attributes = map(given);
            ours = violations.check(name.equals(root), "line/" + rootLine, "not-this-bank", name, root);
        } else if (depth == 2) {
            entry = new Entry(line(), name, map(given), new LinkedHashMap<>());
        } else if (depth > FIELD_DEPTH) {
            violations.add("line/" + line(), "unexpected-element", name);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        Entry open = entry;
        if (depth == FIELD_DEPTH && open != null) {
            Field before =
                    open.fields().put(name, new Field(line(), text.toString().strip()));
            violations.check(before == null, "line/" + line(), "unexpected-element", name);
        } else if (depth == 2 && open != null) {
            entries.add(open);
        }
        depth--;
    }

    @Override
    public void endDocument() {
        ended = true;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }

    private int line() {
        Locator where = locator;
        return where == null ? 1 : Math.max(1, where.getLineNumber());
    }

    private static Map<String, String> map(Attributes given) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(given.getLocalName(i), given.getValue(i));
        }
        return attributes;
    }
}
