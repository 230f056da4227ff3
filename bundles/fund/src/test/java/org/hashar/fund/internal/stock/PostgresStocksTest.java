package org.hashar.fund.internal.stock;

import org.hashar.store.testing.Databases;

final class PostgresStocksTest extends StocksTest {
    PostgresStocksTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
