package org.hashar.api.money;

/**
 * A quantity of goods as a client wrote it, not yet checked against the good that is meant. The service turns it into an {@link Amount} of the
 * good, exactly, or says why it cannot.
 *
 * @param amount plain decimal text, for example {@code "0.150"}
 * @param unit of which it is so many
 */
public record Quantity(String amount, UnitOfMeasure unit) {}
