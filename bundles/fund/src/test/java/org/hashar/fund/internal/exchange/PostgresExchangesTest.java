package org.hashar.fund.internal.exchange;

import org.hashar.store.testing.Databases;

final class PostgresExchangesTest extends ExchangesTest {
    PostgresExchangesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
