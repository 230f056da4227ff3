package org.hashar.spi;

import java.net.URI;
import java.time.LocalDate;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ConsumerType;

/** A bank that publishes official rates. Only reads what it is given: the platform fetches, checks, holds back and stores. */
@ConsumerType
public interface RateSource {

    /** Who publishes: {@code NBT}, {@code NBKR}, {@code CBR}. */
    String id();

    /** The currency that its rates are given in. */
    String base();

    /** Where the document of a day is published. */
    URI address(LocalDate day);

    /**
     * Reads one document as published.
     *
     * @param document the bytes as they came, in the bank's own encoding
     * @return the rates of one day, or of several in the documents that give a series
     * @throws ProblemException invalid, with a violation {@code line/<n>} for each thing that is wrong: encoding, form, number, date,
     *     truncation
     */
    RateSheet parse(byte[] document);
}
