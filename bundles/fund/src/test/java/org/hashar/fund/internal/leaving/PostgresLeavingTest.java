package org.hashar.fund.internal.leaving;

import org.hashar.store.testing.Databases;

final class PostgresLeavingTest extends LeavingTest {
    PostgresLeavingTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
