package org.hashar.intake.internal.form;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.intake.internal.sheet.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as XML: one by itself, or several in elements around them. What has an attribute {@code id} is one. Document types and entities are
 * refused.
 */
final class XmlSubmissions implements SubmissionReader {
    private static final XMLInputFactory XML = Xml.factory();

    /** How many elements may lie around a submission. */
    private static final int AROUND = 4;

    private final InputStream in;
    private final XMLStreamReader xml;
    private int around;

    XmlSubmissions(InputStream in) throws IOException {
        this.in = in;
        try {
            this.xml = XML.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public String format() {
        return "XML";
    }

    @Override
    public boolean isPart() {
        return false;
    }

    @Override
    public @Nullable Submission next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = event();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    around--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getAttributeValue(null, "id") != null) {
                        return submission();
                    }
                    around++;
                    if (around > AROUND) {
                        throw new RefusedFileException("not-submissions");
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private int event() throws XMLStreamException, RefusedFileException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new RefusedFileException("xml-document-type", line());
        }
        return event;
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private Submission submission() throws XMLStreamException, IOException {
        String form = xml.getAttributeValue(null, "id");
        String version = xml.getAttributeValue(null, "version");
        String instance = xml.getAttributeValue(null, "instanceID");
        boolean encrypted = "yes".equals(xml.getAttributeValue(null, "encrypted"));
        Node root = new Node(xml.getLocalName());
        read(root, 1, new Node.Count());
        String inside = root.at("meta", "instanceID");
        return new Submission(
                form,
                version,
                Submission.plain(inside == null ? instance : inside),
                Submission.plain(root.at("meta", "deprecatedID")),
                encrypted,
                root);
    }

    private void read(Node node, int depth, Node.Count count) throws XMLStreamException, IOException {
        count.add(depth);
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> read(node.add(xml.getLocalName()), depth + 1, count);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getText());
                    if (text.length() > Limits.TEXT) {
                        throw new RefusedFileException("answer-too-long", Limits.TEXT);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    node.text = text.toString();
                    return;
                }
                default -> {
                    // Comments and instructions say nothing of what was answered.
                }
            }
        }
    }

    private static RefusedFileException broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        RefusedFileException refused = new RefusedFileException("xml-not-well-formed", line);
        refused.initCause(e);
        return refused;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
