package org.hashar.fund.internal.ledger;

import org.hashar.store.testing.Databases;

final class PostgresLedgersTest extends LedgersTest {
    PostgresLedgersTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
