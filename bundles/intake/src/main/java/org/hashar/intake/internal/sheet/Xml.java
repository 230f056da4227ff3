package org.hashar.intake.internal.sheet;

import javax.xml.stream.XMLInputFactory;

/** Readers of XML from elsewhere. */
public final class Xml {
    private Xml() {}

    /** No document type, so no entities: neither those that explode nor those that fetch. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
