package org.hashar.fund.internal.stock;

import org.hashar.store.testing.Databases;

final class H2StocksTest extends StocksTest {
    H2StocksTest() {
        super(Databases.Kind.H2);
    }
}
