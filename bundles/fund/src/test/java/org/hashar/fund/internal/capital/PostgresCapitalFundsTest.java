package org.hashar.fund.internal.capital;

import org.hashar.store.testing.Databases;

final class PostgresCapitalFundsTest extends CapitalFundsTest {
    PostgresCapitalFundsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
