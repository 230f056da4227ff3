package org.hashar.fund.internal.rate;

import org.hashar.store.testing.Databases;

final class PostgresRatesTest extends RatesTest {
    PostgresRatesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
