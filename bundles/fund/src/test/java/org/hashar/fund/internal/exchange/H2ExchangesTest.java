package org.hashar.fund.internal.exchange;

import org.hashar.store.testing.Databases;

final class H2ExchangesTest extends ExchangesTest {
    H2ExchangesTest() {
        super(Databases.Kind.H2);
    }
}
