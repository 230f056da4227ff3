package org.hashar.soap.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The contract {@code partner-v1.wsdl}: the one file that partners, the generated types and the validation all come from. Immutable. */
final class Contract {
    static final String RESOURCE = "/org/hashar/soap/partner-v1.wsdl";
    static final String NAMESPACE = "urn:hashar:partner:v1";
    /** The address that stands in the file; the one that a client asked under is put in its place. */
    private static final String ADDRESS = "http://127.0.0.1:8181/soap/partner/v1";

    private final String wsdl;
    private final Schema schema;

    private Contract(String wsdl, Schema schema) {
        this.wsdl = wsdl;
        this.schema = schema;
    }

    /** Reads the contract from this bundle. */
    static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            return new Contract(new String(bytes, StandardCharsets.UTF_8), schema(bytes));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(RESOURCE, e);
        }
    }

    private static Schema schema(byte[] wsdl) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(wsdl));
        SchemaFactory schemas = SchemaFactory.newDefaultInstance();
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return schemas.newSchema(
                new DOMSource(document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                        .item(0)));
    }

    /** The contract as it is served: with its schema inside, and the address under which the client found it. */
    byte[] wsdl(String address) {
        String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return wsdl.replace(ADDRESS, escaped).getBytes(StandardCharsets.UTF_8);
    }

    /** What requests and answers are made of. */
    Schema schema() {
        return schema;
    }
}
