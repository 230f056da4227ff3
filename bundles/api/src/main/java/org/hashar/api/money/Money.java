package org.hashar.api.money;

/**
 * An amount as a client wrote it, not yet checked against the asset that is meant. Becomes an {@link Amount} in the service,
 * where a wrong currency and too many decimals are told together with everything else that is wrong.
 *
 * @param amount plain decimal text, for example {@code "50.00"}
 * @param asset code of the asset, for example {@code KGS}
 */
public record Money(String amount, String asset) {

    /** The same amount in the form in which clients write and read it. */
    public static Money of(Amount amount) {
        return new Money(amount.text(), amount.asset().code());
    }
}
