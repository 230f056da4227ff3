package org.hashar.store.internal;

import org.hashar.store.testing.Databases;

final class PostgresTransactionsTest extends TransactionsTest {
    PostgresTransactionsTest() {
        super(Databases.Kind.POSTGRESQL);
    }

    @Override
    boolean acknowledgesBesideOthers() {
        return true;
    }
}
