package org.hashar.fund.internal.rate;

import org.hashar.store.testing.Databases;

final class H2RatesTest extends RatesTest {
    H2RatesTest() {
        super(Databases.Kind.H2);
    }
}
