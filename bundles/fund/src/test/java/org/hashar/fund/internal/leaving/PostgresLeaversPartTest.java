package org.hashar.fund.internal.leaving;

import org.hashar.store.testing.Databases;

final class PostgresLeaversPartTest extends LeaversPartTest {
    PostgresLeaversPartTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
